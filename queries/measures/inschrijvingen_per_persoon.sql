/*---
maat: inschrijvingen_per_persoon
rij: een aantal inschrijvingen
titel: { nl: Inschrijvingen per persoon, en: Enrolments per person }
definitie:
  nl: Personen naar het aantal inschrijvingen in alle schooljaren samen.
  en: Persons by their number of enrolments in all school years together.
kolommen:
  aantal_inschrijvingen: { rol: dimensie, lijst: getal, label: { nl: Inschrijvingen, en: Enrolments } }
  personen: { rol: aantal, label: { nl: Personen, en: Persons } }
---*/
with per_persoon as (
  select persoon_id, count(*) as aantal_inschrijvingen
  from inschrijving_jaar
  group by persoon_id
)
select
  aantal_inschrijvingen,
  count(*) as personen
from per_persoon
group by aantal_inschrijvingen
order by aantal_inschrijvingen
