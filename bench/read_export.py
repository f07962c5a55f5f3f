"""One run of the benchmark of reading with pandas: the checks that `check` does, on the same export."""

import json
import re
import resource
import sys
import time

import pandas as pd

start = time.perf_counter()
export = pd.read_csv(sys.argv[1], sep=";", dtype=str, keep_default_na=False)


def valid_number(text):
    digits = re.sub(r"\D", "", text)
    return len(digits) == 11 and any(
        97 - int(start + digits[:9]) % 97 == int(digits[9:]) for start in ("", "2")
    )


# not anonymous: a national number in any cell
for name in export.columns:
    cells = export[name].drop_duplicates()
    long = cells[cells.str.count(r"\d") >= 11]
    assert not long.map(valid_number).any()

# exact doubles, then types, codes and bounds
rows = export[~export.duplicated()]
for name in ("Start opleiding", "Einde opleiding"):
    known = rows[name] != ""
    dates = pd.to_datetime(rows[name].where(known), format="%d/%m/%Y", errors="coerce")
    assert not (known & dates.isna()).any()
    rows = rows.assign(**{name: dates})
for name, least, most in (("Geb. jaar", 1920, 2100), ("SP opgenomen", 0, 90), ("SP verworven", 0, 90)):
    numbers = pd.to_numeric(rows[name].str.replace(",", ".", regex=False), errors="coerce")
    assert numbers.between(least, most).all()
    rows = rows.assign(**{name: numbers})
for name in ("M/V", "Nationaliteit", "Soort steun", "Onderwijsniveau", "Reden stopzetting", "Resultaat"):
    assert rows[name].nunique() < 20
assert rows["ISCED"].str.fullmatch(r"\d{2,4}").all()
assert rows["Academiejaar"].str.fullmatch(r"\d{4}-\d{2}").all()

# one person, one traject, one inschrijving per key; rows of one key say the same
person = ["Dossiernummer"]
traject = [*person, "Onderwijsniveau", "Richting", "Start opleiding"]
persons = rows[[*person, "M/V", "Geb. jaar", "Nationaliteit", "Soort steun"]].drop_duplicates()
assert not persons.duplicated(person).any()
studies = rows[[*traject, "ISCED", "Einde opleiding", "Reden stopzetting"]].drop_duplicates()
assert not studies.duplicated(traject).any()
assert not rows.duplicated([*traject, "Academiejaar"]).any()

# rules on a row, and references
assert not (studies["Einde opleiding"] < studies["Start opleiding"]).any()
assert not (rows["SP verworven"] > rows["SP opgenomen"]).any()
assert rows["Dossiernummer"].isin(persons["Dossiernummer"]).all()

used = resource.getrusage(resource.RUSAGE_SELF)
cost = {
    "cpu": used.ru_utime + used.ru_stime,
    "wall": time.perf_counter() - start,
    "peak": used.ru_maxrss / 1024,
}
print(json.dumps(cost))
