-- one row per enrolment of a traject that started on or before the peildatum, with the person; study points x 100
select
  t.persoon_id,
  i.inschrijving_id,
  t.traject_id,
  cast(i.schooljaar_start as integer) as schooljaar,
  coalesce(i.resultaat, 'onbekend') as resultaat,
  i.studiepunten_opgenomen_honderdsten as opgenomen_honderdsten,
  i.studiepunten_verworven_honderdsten as verworven_honderdsten
from inschrijvingen as i
join traject as t on t.traject_id = i.traject_id
join schooljaar as s on s.schooljaar = i.schooljaar_start
order by t.persoon_id, i.inschrijving_id
