/*---
maat: uitkomst_per_module
rij: een module en uitkomst
titel: { nl: Uitkomst per module, en: Result by module }
definitie:
  nl: Inschrijvingen naar module en uitkomst, twee eigen kenmerken van trajecten, alle schooljaren samen.
  en: Enrolments by module and result, two own traits of programmes, all school years together.
eenheid: inschrijving
kolommen:
  module: { rol: dimensie, lijst: module, totaal: ja, label: { nl: Module, en: Module } }
  bronresultaat: { rol: dimensie, lijst: bronresultaat, totaal: ja, label: { nl: Uitkomst, en: Result } }
  inschrijvingen: { rol: aantal, personen: personen, label: { nl: Inschrijvingen, en: Enrolments } }
  personen: { rol: personen }
---*/
select
  m.categorie as module,
  r.categorie as bronresultaat,
  count(*) as inschrijvingen,
  count(distinct i.persoon_id) as personen
from inschrijving_jaar as i
join traject_kenmerk as m on m.persoon_id = i.persoon_id and m.traject_id = i.traject_id and m.kenmerk = 'module'
join traject_kenmerk as r on r.persoon_id = i.persoon_id and r.traject_id = i.traject_id and r.kenmerk = 'bronresultaat'
group by m.categorie, r.categorie
order by m.categorie, r.categorie
