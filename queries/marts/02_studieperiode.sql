-- one row per person and studieperiode: first and last day (999999 while it runs) and how it ended; of several
-- trajecten that end on the last day the reason with the lowest prioriteit counts
with periode as (
  select
    persoon_id,
    periode_nr,
    min(startdag) as startdag,
    max(laatste_dag) as laatste_dag,
    max(lopend) as lopend,
    max(case when klasse = 'diploma' then 1 else 0 end) as met_diploma
  from traject_in_periode
  group by persoon_id, periode_nr
), slot as (
  select p.persoon_id, p.periode_nr, min(t.prioriteit) as prioriteit
  from periode as p
  join traject_in_periode as t
    on t.persoon_id = p.persoon_id and t.periode_nr = p.periode_nr and t.laatste_dag = p.laatste_dag
  group by p.persoon_id, p.periode_nr
)
select
  p.persoon_id,
  p.periode_nr,
  p.startdag,
  p.laatste_dag,
  p.lopend,
  p.met_diploma,
  case when p.lopend = 1 then 'lopend' else r.klasse end as klasse,
  case when p.lopend = 1 then 'lopend' else r.oorzaak end as oorzaak
from periode as p
join slot as s on s.persoon_id = p.persoon_id and s.periode_nr = p.periode_nr
left join reden_klasse as r on r.prioriteit = s.prioriteit
order by p.persoon_id, p.periode_nr
