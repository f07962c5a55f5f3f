-- one row per member of a cohort that is four full years old and rule: how the first study period ended, and whether
-- the rule gave its first signal in it at least 28 days before that end (gesignaleerd), or only later (te_laat)
with lid as (
  select c.persoon_id, c.cohort, p.startdag, p.laatste_dag, p.oorzaak
  from cohort as c
  join studieperiode as p on p.persoon_id = c.persoon_id and p.periode_nr = 1
  join schooljaar as s on s.schooljaar = c.cohort + 4 and s.voorlopig = 0
), regel as (
  select regel, case when regel in ('minstens_een', 'iedereen') then regel else 'een' end as soort
  from (
    select regel from signaalregel where actief = 1
    union all
    select 'minstens_een' as regel
    union all
    select 'iedereen' as regel
  ) as regels
), eerste as (
  select l.persoon_id, r.regel, min(s.dag) as dag
  from lid as l
  join signaal as s on s.persoon_id = l.persoon_id and s.dag between l.startdag and l.laatste_dag
  cross join regel as r
  where r.soort = 'minstens_een' or r.regel = s.regel
  group by l.persoon_id, r.regel
)
select
  l.persoon_id,
  l.cohort,
  r.regel,
  l.oorzaak,
  case when r.soort = 'iedereen' or e.dag <= l.laatste_dag - 28 then 1 else 0 end as gesignaleerd,
  case when r.soort <> 'iedereen' and e.dag > l.laatste_dag - 28 then 1 else 0 end as te_laat,
  case when r.soort = 'iedereen' then l.laatste_dag - l.startdag else l.laatste_dag - e.dag end as voorsprong
from lid as l
cross join regel as r
left join eerste as e on e.persoon_id = l.persoon_id and e.regel = r.regel
order by l.persoon_id, r.regel
