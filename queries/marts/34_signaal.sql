-- one row per traject, day and rule: a signal, from what was known that day; tot_dag is the last day that it is about
-- something that still goes on (the traject, or for S5 the time without one), actiedag the first day since on which an
-- action was carried out for the person
with alle as (
  select persoon_id, traject_id, dag, code, tot_dag from signaal_resultaat
  union all
  select persoon_id, traject_id, dag, code, tot_dag from signaal_termijn
  union all
  select persoon_id, traject_id, dag, code, tot_dag from signaal_loopbaan
  union all
  select persoon_id, traject_id, dag, code, tot_dag from signaal_studiepunten
)
select
  a.persoon_id,
  a.traject_id,
  a.dag,
  r.regel,
  m.schooljaar,
  m.maand,
  max(a.tot_dag) as tot_dag,
  min(o.dag) as actiedag
from alle as a
join signaalregel as r on r.code = a.code
join kalendermaand as m on a.dag between m.eerste_dag and m.laatste_dag
left join actie as o on o.persoon_id = a.persoon_id and o.dag >= a.dag
group by a.persoon_id, a.traject_id, a.dag, r.regel, m.schooljaar, m.maand
order by a.persoon_id, a.traject_id, a.dag, r.regel
