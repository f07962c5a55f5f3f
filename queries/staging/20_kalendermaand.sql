-- one row per month from the first start of a traject, or of registration, to the peildatum, with its school year
with grens as (
  select
    year(least(i.registratie_vanaf, coalesce((select min(startdatum) from trajecten), i.registratie_vanaf))) - 1 as van,
    year(i.peildatum) as tot,
    i.peildag
  from instelling as i
), maanden as (
  select
    make_date(cast(j.jaar as integer), cast(m.maand as integer), 1) as dag,
    cast(j.jaar as integer) as jaar,
    cast(m.maand as integer) as maand,
    g.peildag
  from grens as g
  cross join range(g.van, g.tot + 1) as j(jaar)
  cross join range(1, 13) as m(maand)
)
select
  jaar - case when maand < 9 then 1 else 0 end as schooljaar,
  lpad(cast(maand as varchar), 2, '0') as maand,
  cast(dag - date '1970-01-01' as integer) as eerste_dag,
  cast(cast(dag + to_months(1) as date) - date '1970-01-01' - 1 as integer) as laatste_dag
from maanden
where dag - date '1970-01-01' <= peildag
order by eerste_dag
