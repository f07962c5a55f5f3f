-- one row per result known by the peildatum, with the day it came (beschikbaar_op): no rule may know it sooner;
-- study points and percentages x 100
select
  i.persoon_id,
  i.traject_id,
  i.inschrijving_id,
  r.resultaat_id,
  i.schooljaar,
  r.evaluatiemoment,
  cast(r.beschikbaar_op - date '1970-01-01' as integer) as dag,
  r.studiepunten_geevalueerd_honderdsten as geevalueerd,
  r.studiepunten_verworven_honderdsten as verworven,
  r.aanwezigheid_pct_honderdsten as aanwezigheid
from resultaten as r
join inschrijving_bekend as i on i.inschrijving_id = r.inschrijving_id
cross join instelling as s
where r.beschikbaar_op <= s.peildatum
order by i.persoon_id, r.resultaat_id
