-- one row per person and stretch of days (vandag to totdag, both included) with one main traject: highest rang,
-- earliest start, smallest id; in a gap inside a studieperiode (onderbreking = 1) the last one is carried forward
with punt as (
  select persoon_id, periode_nr, startdag as dag from traject_in_periode
  union
  select persoon_id, periode_nr, laatste_dag + 1 as dag from traject_in_periode where lopend = 0
), stuk as (
  select
    p.persoon_id,
    p.periode_nr,
    p.dag as vandag,
    coalesce(lead(p.dag) over (partition by p.persoon_id, p.periode_nr order by p.dag) - 1, s.laatste_dag) as totdag
  from punt as p
  join studieperiode as s
    on s.persoon_id = p.persoon_id and s.periode_nr = p.periode_nr and p.dag <= s.laatste_dag
), keuze as (
  select
    s.persoon_id,
    s.periode_nr,
    s.vandag,
    s.totdag,
    t.traject_id,
    t.niveau,
    t.niveaugroep,
    t.opleiding,
    row_number() over (
      partition by s.persoon_id, s.periode_nr, s.vandag order by t.rang desc, t.startdag, t.traject_id
    ) as keuze
  from stuk as s
  left join traject_in_periode as t
    on t.persoon_id = s.persoon_id and t.startdag <= s.vandag and t.laatste_dag >= s.totdag
), eerste as (
  select
    persoon_id,
    periode_nr,
    vandag,
    totdag,
    traject_id,
    niveau,
    niveaugroep,
    opleiding,
    lag(traject_id) over (partition by persoon_id, periode_nr order by vandag) as vorig_traject_id,
    lag(niveau) over (partition by persoon_id, periode_nr order by vandag) as vorig_niveau,
    lag(niveaugroep) over (partition by persoon_id, periode_nr order by vandag) as vorige_niveaugroep,
    lag(opleiding) over (partition by persoon_id, periode_nr order by vandag) as vorige_opleiding
  from keuze
  where keuze = 1
)
select
  persoon_id,
  periode_nr,
  vandag,
  totdag,
  case when traject_id is null then 1 else 0 end as onderbreking,
  coalesce(traject_id, vorig_traject_id) as traject_id,
  coalesce(niveau, vorig_niveau) as niveau,
  coalesce(niveaugroep, vorige_niveaugroep) as niveaugroep,
  coalesce(opleiding, vorige_opleiding) as opleiding
from eerste
order by persoon_id, vandag
