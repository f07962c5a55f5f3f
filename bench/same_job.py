"""A yearly report in pandas, xlsxwriter and matplotlib: read the CSV files, count, write six tables into one workbook
and draw eight charts as PNG. Nothing is checked, protected, attacked or tested; our own report has some thirty more
tables, with intervals and tests.
Usage: same_job.py FOLDER OUT [import | read]; with a last word it stops after importing, or after reading too,
so that a benchmark can tell what those take."""

import sys
from math import sqrt
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

folder, out = Path(sys.argv[1]), Path(sys.argv[2])
until = sys.argv[3] if len(sys.argv) > 3 else "end"
if until == "import":
    import xlsxwriter  # the writer loads it when it is asked for

    sys.exit()
out.mkdir(parents=True, exist_ok=True)
LAST_DAY = pd.Timestamp("2024-02-15")
YEARS = range(2013, 2023)
GROUPS = {"SO3": "SO", "TKO": "TKO", "GRAD": "GRAD", "PBA": "BA", "ABA": "BA", "MA": "MA", "VDAB": "VDAB"}


def read(name, dates=()):
    return pd.read_csv(folder / f"{name}.csv", dtype=str, parse_dates=list(dates))


persons = read("personen")
tracks = read("trajecten", ["startdatum", "einddatum"])
enrolments = read("inschrijvingen")
results = read("resultaten", ["beschikbaar_op"])
actions = read("acties", ["datum"])
questions = read("vragen", ["datum"])
if until == "read":
    sys.exit()

tracks["groep"] = tracks["niveau"].map(GROUPS).fillna("anders")
tracks["tot"] = tracks["einddatum"].fillna(LAST_DAY)


def wilson(part, n):
    z = 1.959963984540054
    share = part / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return centre - half, centre + half


def running(day):
    """Persons with a track on a day, with the level of the track that started last."""
    on = tracks[(tracks["startdatum"] <= day) & (tracks["tot"] >= day)]
    return on.sort_values("startdatum").groupby("persoon_id").last()


def hide(frame):
    """Counts of 1 to 4 are not shown."""
    return frame.mask((frame > 0) & (frame < 5))


stocks = {year: running(pd.Timestamp(f"{year}-10-31")) for year in [*YEARS, 2023]}
flow = []
for year in YEARS:
    before, after = set(stocks[year].index), set(stocks[year + 1].index)
    left = stocks[year].loc[list(before - after)]
    diploma = int((left["reden_einde"] == "diploma").sum())
    flow.append([year, len(before), len(after - before), diploma, len(left) - diploma, len(after)])
balance = pd.DataFrame(flow, columns=["schooljaar", "begin", "in", "diploma", "weg", "eind"]).set_index("schooljaar")
by_level = pd.DataFrame({year: frame["groep"].value_counts() for year, frame in stocks.items()}).fillna(0).T
tracks["startjaar"] = tracks["startdatum"].dt.year - (tracks["startdatum"].dt.month < 9)
choice = tracks.groupby(["startjaar", "groep"]).size().unstack(fill_value=0)
first = tracks.groupby("persoon_id")["startjaar"].min()
progress = pd.DataFrame(
    {k: {c: first[first == c].index.isin(stocks[c + k].index).mean() for c in YEARS if c + k in stocks} for k in range(1, 6)}
)
known = enrolments[enrolments["resultaat"].isin(["geslaagd", "niet_geslaagd", "gedeeltelijk", "niet_deelgenomen"])]
known = known.merge(tracks[["traject_id", "groep"]], on="traject_id")
success = known.groupby("groep")["resultaat"].agg(n="size", geslaagd=lambda column: (column == "geslaagd").sum())
success["aandeel"] = success["geslaagd"] / success["n"]
success["laag"], success["hoog"] = zip(*[wilson(p, n) for p, n in zip(success["geslaagd"], success["n"])])
moves = pd.crosstab(stocks[2021]["groep"], stocks[2022]["groep"].reindex(stocks[2021].index).fillna("weg"))
topics = questions.groupby([questions["datum"].dt.year, "thema"]).size().unstack(fill_value=0)

sheets = {
    "stroom": hide(balance),
    "niveau": hide(by_level),
    "keuze": hide(choice),
    "voortgang": progress,
    "succes": success,
    "overgang": hide(moves),
}
with pd.ExcelWriter(out / "rapport.xlsx", engine="xlsxwriter") as writer:
    for name, frame in sheets.items():
        flat = frame.reset_index()
        flat.to_excel(writer, sheet_name=name, index=False, startrow=2, na_rep="[c]")
        sheet = writer.sheets[name]
        sheet.write(0, 0, f"Tabel {name}")
        sheet.add_table(
            2, 0, 2 + len(flat), len(flat.columns) - 1,
            {"columns": [{"header": str(column)} for column in flat.columns], "autofilter": False},
        )


def save(figure, name):
    figure.savefig(out / f"{name}.png", dpi=200)
    plt.close(figure)


def axes(height=4):
    figure, ax = plt.subplots(figsize=(7.6, height), constrained_layout=True)
    for side in ("top", "right"):
        ax.spines[side].set_visible(False)
    return figure, ax


last = balance.iloc[-1]
figure, ax = axes()
ax.barh(["begin", "in", "diploma", "weg", "eind"], last, color=["#3D3D3D", "#12436D", "#28A197", "#F46A25", "#3D3D3D"])
save(figure, "stroom")
figure, ax = axes()
ax.bar(balance.index, balance["in"], color="#12436D")
ax.bar(balance.index, -balance["diploma"] - balance["weg"], color="#F46A25")
save(figure, "in_uit")
figure, ax = axes()
share = choice.div(choice.sum(axis=1), axis=0).tail(5)
left = np.zeros(len(share))
for name in share:
    ax.barh(share.index.astype(str), share[name], left=left, label=name)
    left += share[name].to_numpy()
ax.legend(ncols=3)
save(figure, "keuze")
figure, ax = axes()
ax.plot(share.index, share)
save(figure, "keuze_verloop")
for name, frame in {"voortgang": progress, "overgang": moves.div(moves.sum(axis=1), axis=0)}.items():
    figure, ax = axes()
    ax.imshow(frame, cmap="Blues", aspect="auto")
    for (i, j), value in np.ndenumerate(frame.to_numpy()):
        ax.text(j, i, "" if np.isnan(value) else f"{value:.0%}", ha="center", va="center")
    save(figure, name)
figure, ax = axes()
low, high = success["aandeel"] - success["laag"], success["hoog"] - success["aandeel"]
ax.errorbar(success["aandeel"], success.index, xerr=[low, high], fmt="o")
save(figure, "succes")
figure, ax = axes()
topics.plot(ax=ax)
save(figure, "vragen")
print(len(persons) + len(tracks) + len(enrolments) + len(results) + len(actions) + len(questions), "rows")
