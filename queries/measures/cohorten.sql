/*---
maat: cohorten
rij: een cohorte en categorie van een kenmerk
titel: { nl: Instroomcohorten, en: Entry cohorts }
definitie:
  nl: Personen van wie de eerste studieperiode in het schooljaar begon, na het begin van de registratie; kenmerken zoals bij instroom.
  en: Persons whose first study period began in the school year, after registration began; traits as at inflow.
bron:
  nl: >-
    IPEDS: wie in een cohorte zit, blijft erin.
  en: >-
    IPEDS: once in a cohort, always in it.
per: persoon
kolommen:
  cohort: { rol: dimensie, lijst: schooljaar, label: { nl: Instroomcohorte, en: Entry cohort } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  n: { rol: aantal, label: { nl: Personen, en: Persons } }
---*/
select
  c.cohort,
  k.categorie as per,
  count(*) as n
from cohort as c
join kenmerk as k on k.persoon_id = c.persoon_id
where k.kenmerk = $per
group by c.cohort, k.categorie
order by c.cohort, k.categorie
