-- one row per cohort and k = 1..5: 31 October k years after the cohort's school year began
select
  s.schooljaar as cohort,
  cast(k.k as integer) as k,
  cast(make_date(s.schooljaar + cast(k.k as integer), 10, 31) - date '1970-01-01' as integer) as dag,
  case when make_date(s.schooljaar + cast(k.k as integer), 10, 31) <= i.peildatum then 1 else 0 end as waarneembaar
from schooljaar as s
cross join range(1, 6) as k(k)
cross join instelling as i
order by cohort, k
