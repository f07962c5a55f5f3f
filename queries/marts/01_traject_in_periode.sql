-- one row per traject that was begun, with the studieperiode it belongs to: a new one starts after a gap of more
-- than langste_onderbreking days in which the person follows nothing; beginrang 1 = main traject on the first day
with keten as (
  select
    t.persoon_id,
    t.traject_id,
    t.startdag,
    t.laatste_dag,
    t.startdag - max(t.laatste_dag) over (
      partition by t.persoon_id order by t.startdag, t.laatste_dag, t.traject_id
      rows between unbounded preceding and 1 preceding
    ) - 1 as onderbreking
  from traject as t
  where t.gestart = 1
), genummerd as (
  select
    k.persoon_id,
    k.traject_id,
    cast(sum(case when k.onderbreking <= i.langste_onderbreking then 0 else 1 end) over (
      partition by k.persoon_id order by k.startdag, k.laatste_dag, k.traject_id
      rows between unbounded preceding and current row
    ) as integer) as periode_nr
  from keten as k
  cross join instelling as i
)
select
  g.persoon_id,
  g.traject_id,
  g.periode_nr,
  t.niveau,
  t.niveaugroep,
  t.rang,
  t.opleiding,
  t.isced_breed,
  t.startdag,
  t.laatste_dag,
  t.einddag,
  t.lopend,
  t.jaarprecisie,
  t.einde_onbekend,
  t.klasse,
  t.reden_einde,
  t.prioriteit,
  cast(row_number() over (
    partition by g.persoon_id, g.periode_nr order by t.startdag, t.rang desc, t.traject_id
  ) as integer) as beginrang
from genummerd as g
join traject as t on t.persoon_id = g.persoon_id and t.traject_id = g.traject_id
order by g.persoon_id, g.traject_id
