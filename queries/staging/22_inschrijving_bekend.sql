-- one row per enrolment of a traject that was begun by the peildatum, of any school year, also before registration;
-- study points x 100. Results are not in it: they have a day of their own (resultaat)
select
  t.persoon_id,
  i.inschrijving_id,
  t.traject_id,
  cast(i.schooljaar_start as integer) as schooljaar,
  i.studiepunten_opgenomen_honderdsten as opgenomen,
  i.leerkrediet,
  cast((b.studieomvang_sp - coalesce(b.vrijgesteld_sp, 0)) * 100 as integer) as te_behalen
from inschrijvingen as i
join traject as t on t.traject_id = i.traject_id and t.gestart = 1
join trajecten as b on b.traject_id = t.traject_id
order by t.persoon_id, i.inschrijving_id
