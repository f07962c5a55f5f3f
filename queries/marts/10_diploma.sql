-- one row per traject ended with a diploma in a school year; studeert_verder = 1 when the studieperiode does not
-- end with it
select
  t.persoon_id,
  t.traject_id,
  s.schooljaar,
  t.laatste_dag as dag,
  case when p.laatste_dag = t.laatste_dag then 0 else 1 end as studeert_verder
from traject_in_periode as t
join studieperiode as p on p.persoon_id = t.persoon_id and p.periode_nr = t.periode_nr
join schooljaar as s on t.laatste_dag between s.eerste_dag and s.tot_dag
where t.klasse = 'diploma'
order by t.persoon_id, t.traject_id
