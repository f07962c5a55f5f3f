-- one row per traject with a known nominal duration and k = 0, 1, 2 more years: the last day on which a diploma is
-- in time, and the day from which everyone's diploma is known (rijp)
with basis as (
  select
    persoon_id,
    traject_id,
    jaargebonden,
    startdatum,
    schooljaar + (nominale_duur_honderdsten + 99) // 100 as eindjaar,
    (nominale_duur_honderdsten * 12 + 50) // 100 as maanden
  from traject
  where gestart = 1 and nominale_duur_honderdsten is not null
), dagen as (
  select
    b.persoon_id,
    b.traject_id,
    cast(k.k as integer) as k,
    case when b.jaargebonden = 'ja'
      then make_date(cast(b.eindjaar + k.k as integer), 8, 31)
      else cast(b.startdatum + to_months(cast(b.maanden + 12 * k.k as integer)) as date) - 1
    end as uiterlijk,
    case when b.jaargebonden = 'ja'
      then make_date(cast(b.eindjaar + k.k as integer), 9, 30)
      else cast(b.startdatum + to_months(cast(b.maanden + 12 * k.k as integer)) as date)
    end as rijp
  from basis as b
  cross join range(0, 3) as k(k)
)
select
  d.persoon_id,
  d.traject_id,
  d.k,
  cast(d.uiterlijk - date '1970-01-01' as integer) as uiterlijk_dag,
  cast(d.rijp - date '1970-01-01' as integer) as rijp_dag,
  case when d.rijp <= i.peildatum then 1 else 0 end as rijp
from dagen as d
cross join instelling as i
order by d.persoon_id, d.traject_id, d.k
