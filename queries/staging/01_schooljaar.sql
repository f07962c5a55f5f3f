-- one row per school year from the start of registration to the peildatum; days are numbers since 1970-01-01
with jaar as (
  select cast(unnest(range(
    year(registratie_vanaf) - case when month(registratie_vanaf) < 9 then 1 else 0 end,
    year(peildatum) - case when month(peildatum) < 9 then 1 else 0 end + 1
  )) as integer) as schooljaar
  from instelling
), dagen as (
  select
    schooljaar,
    cast(make_date(schooljaar, 9, 1) - date '1970-01-01' as integer) as eerste_dag,
    cast(make_date(schooljaar + 1, 8, 31) - date '1970-01-01' as integer) as laatste_dag,
    cast(make_date(schooljaar, 10, 31) - date '1970-01-01' as integer) as teldag
  from jaar
)
select
  d.schooljaar,
  d.eerste_dag,
  least(d.laatste_dag, i.peildag) as tot_dag,
  d.teldag,
  case when d.laatste_dag > i.peildag then 1 else 0 end as voorlopig,
  case when d.teldag <= i.peildag then 1 else 0 end as teldag_bereikt
from dagen as d
cross join instelling as i
order by d.schooljaar
