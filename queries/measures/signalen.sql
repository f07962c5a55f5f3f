/*---
maat: signalen
rij: een schooljaar en regel
titel: { nl: Signalen, en: Signals }
definitie:
  nl: >-
    Signalen dat een studie in moeilijkheden kan zijn, per regel. Een signaal steunt enkel op wat die dag gekend was;
    kenmerken van de persoon spelen geen rol. Een persoon kan meer signalen hebben.
  en: >-
    Signals that studies may be in difficulty, by rule. A signal rests only on what was known that day; traits of the
    person play no part. A person can have more than one.
eenheid: signaal
vraagt: [resultaten]
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  regel: { rol: dimensie, lijst: signaalregel, totaal: ja, label: { nl: Regel, en: Rule } }
  signalen: { rol: aantal, label: { nl: Signalen, en: Signals }, personen: personen, personen_eenmaal: personen_eerste }
  personen: { rol: aantal, intern: ja, label: { nl: Personen, en: Persons }, personen: personen, optelbaar: nee }
  personen_eerste: { rol: personen, optelbaar: ja }
---*/
with geteld as (
  select
    s.persoon_id,
    s.schooljaar,
    s.regel,
    row_number() over (partition by s.persoon_id, s.schooljaar order by s.dag, s.traject_id, s.regel) as nummer
  from signaal as s
  join schooljaar as j on j.schooljaar = s.schooljaar
)
select
  schooljaar,
  regel,
  count(*) as signalen,
  count(distinct persoon_id) as personen,
  count(*) filter (where nummer = 1) as personen_eerste
from geteld
group by schooljaar, regel
order by schooljaar, regel
