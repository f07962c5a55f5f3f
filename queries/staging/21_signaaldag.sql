-- one row per fixed day of an active rule and school year, up to the peildatum: the day itself (or, of a window, its
-- first day), the second day of the rule, and the first day of that school year
with jaar as (
  select distinct schooljaar from kalendermaand
), dagen as (
  select
    r.code,
    j.schooljaar,
    m.evaluatiemoment,
    make_date(j.schooljaar, 9, 1) as eerste,
    make_date(j.schooljaar + case when m.maand < 9 then 1 else 0 end, m.maand, m.dag) as dag,
    case when m.maand_2 is not null then
      make_date(j.schooljaar + case when m.maand_2 < 9 then 1 else 0 end, m.maand_2, m.dag_2)
    end as dag_2
  from signaalregel as r
  join signaalmoment as m on m.code = r.code
  cross join jaar as j
  where r.actief = 1
)
select
  d.code,
  d.schooljaar,
  d.evaluatiemoment,
  cast(d.eerste - date '1970-01-01' as integer) as eerste_dag,
  cast(d.dag - date '1970-01-01' as integer) as dag,
  cast(d.dag_2 - date '1970-01-01' as integer) as dag_2
from dagen as d
cross join instelling as i
where d.dag <= i.peildatum
order by d.code, dag
