/*---
maat: inschrijvingen
rij: een schooljaar en categorie van een kenmerk
titel: { nl: Inschrijvingen, en: Enrolments }
definitie:
  nl: Inschrijvingen in het schooljaar, ook van wie nooit startte, en de personen erachter.
  en: Enrolments in the school year, also of who never started, and the persons behind them.
eenheid: inschrijving
per: traject
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  inschrijvingen: { rol: aantal, label: { nl: Inschrijvingen, en: Enrolments }, personen: personen }
  personen: { rol: aantal, label: { nl: Personen, en: Persons }, personen: personen, optelbaar: nee }
---*/
select
  i.schooljaar,
  k.categorie as per,
  count(*) as inschrijvingen,
  count(distinct i.persoon_id) as personen
from inschrijving_jaar as i
join traject_kenmerk as k on k.persoon_id = i.persoon_id and k.traject_id = i.traject_id
where k.kenmerk = $per
group by i.schooljaar, k.categorie
order by i.schooljaar, k.categorie
