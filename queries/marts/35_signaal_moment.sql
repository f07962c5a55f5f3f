-- one row per traject and school year with a signal: its first day, the first action carried out for the person within
-- 30 days, and the study period 30 days on (landmark = 1 when it still went on then and a further year has passed)
with eerste as (
  select s.persoon_id, s.traject_id, s.schooljaar, min(s.dag) as dag
  from signaal as s
  group by s.persoon_id, s.traject_id, s.schooljaar
), opvolging as (
  select
    e.persoon_id,
    e.traject_id,
    e.schooljaar,
    a.actietype,
    a.partner,
    a.dag - e.dag as dagen,
    row_number() over (
      partition by e.persoon_id, e.traject_id, e.schooljaar order by a.dag, a.actie_id
    ) as volgnummer
  from eerste as e
  join actie as a on a.persoon_id = e.persoon_id and a.dag between e.dag and e.dag + 30
)
select
  e.persoon_id,
  e.traject_id,
  e.schooljaar,
  e.dag,
  case when e.dag + 30 <= i.peildag then 1 else 0 end as rijp,
  case when o.persoon_id is not null then 1 else 0 end as met_actie,
  o.actietype,
  o.partner,
  o.dagen,
  case when e.dag + 395 <= i.peildag and p.laatste_dag >= e.dag + 30 then 1 else 0 end as landmark,
  case when p.klasse = 'stopgezet' and p.laatste_dag <= e.dag + 395 then 1 else 0 end as stopgezet
from eerste as e
cross join instelling as i
left join opvolging as o
  on o.persoon_id = e.persoon_id and o.traject_id = e.traject_id and o.schooljaar = e.schooljaar
  and o.volgnummer = 1
left join studieperiode as p on p.persoon_id = e.persoon_id and e.dag between p.startdag and p.laatste_dag
order by e.persoon_id, e.traject_id, e.schooljaar
