-- one row per result that fires a rule on the day it came: few study points (S1), much absence (S10)
select
  r.persoon_id,
  r.traject_id,
  r.dag,
  g.code,
  t.laatste_dag as tot_dag
from resultaat as r
join traject as t on t.persoon_id = r.persoon_id and t.traject_id = r.traject_id
join signaalniveau as n on n.niveau = t.niveau
join signaalregel as g on g.code = n.code and g.actief = 1
where (g.code = 'S1' and r.geevalueerd > 0 and r.verworven * 100 < g.drempel * r.geevalueerd)
  or (g.code = 'S10' and r.aanwezigheid < g.drempel * 100)
order by r.persoon_id, r.traject_id, r.dag, g.code, r.resultaat_id
