-- one row per member of a cohort and k = 0, 1, 2: may everyone's diploma within nominal duration + k years be known
-- (rijp), and did the person obtain one, in any training, by then
select
  c.persoon_id,
  c.cohort,
  m.k,
  m.rijp,
  max(case when t.laatste_dag <= m.uiterlijk_dag then 1 else 0 end) as diploma
from cohort as c
join traject_mijlpaal as m on m.persoon_id = c.persoon_id and m.traject_id = c.traject_id
left join traject_in_periode as t on t.persoon_id = c.persoon_id and t.klasse = 'diploma'
group by c.persoon_id, c.cohort, m.k, m.rijp
order by c.persoon_id, m.k
