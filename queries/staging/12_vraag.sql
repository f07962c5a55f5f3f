-- one row per question asked on or before the peildatum, in its school year; tot_zelfde_dag = 1 when it was asked no
-- later in its school year than the peildatum is in the running one (29 February counts as the 28th in other years)
with dagen as (
  select
    s.schooljaar,
    least(
      make_date(s.schooljaar + case when month(i.peildatum) < 9 then 1 else 0 end, month(i.peildatum), 1)
        + cast(day(i.peildatum) - 1 as integer),
      last_day(make_date(s.schooljaar + case when month(i.peildatum) < 9 then 1 else 0 end, month(i.peildatum), 1))
    ) as zelfde_dag
  from schooljaar as s
  cross join instelling as i
)
select
  v.vraag_id,
  v.persoon_id,
  d.schooljaar,
  coalesce(v.thema, 'andere') as thema,
  coalesce(v.doelgroep, 'onbekend') as doelgroep,
  coalesce(v.kanaal, 'onbekend') as kanaal,
  case when v.afhandeling = 'doorverwezen' then 1 else 0 end as doorverwezen,
  case when v.afhandeling = 'doorverwezen' then coalesce(v.doorverwezen_naar, 'onbekend') end as partner,
  case when v.datum <= d.zelfde_dag then 1 else 0 end as tot_zelfde_dag
from vragen as v
cross join instelling as i
join dagen as d
  on v.datum between make_date(d.schooljaar, 9, 1) and make_date(d.schooljaar + 1, 8, 31)
where v.datum <= i.peildatum
order by v.vraag_id
