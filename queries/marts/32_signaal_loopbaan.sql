-- one row per turn in a person's studies that fires a rule: one change of programme too many (S4, on the day both the
-- start and the end before it are facts), long without a programme (S5), long over the nominal duration (S7)
with wissel_nr as (
  select
    w.persoon_id,
    w.traject_id,
    w.dag,
    row_number() over (partition by w.persoon_id order by w.dag, w.traject_id) as nummer
  from wissel as w
  where w.soort = 'wissel'
), te_vaak as (
  select w.persoon_id, w.traject_id, w.dag, t.laatste_dag as tot_dag
  from wissel_nr as w
  join traject as t on t.persoon_id = w.persoon_id and t.traject_id = w.traject_id
  join signaalniveau as n on n.code = 'S4' and n.niveau = t.niveau
  join signaalregel as g on g.code = 'S4' and g.actief = 1 and g.drempel = w.nummer
), einde as (
  select t.persoon_id, t.traject_id, t.niveau, t.einddag
  from traject as t
  left join traject as o
    on o.persoon_id = t.persoon_id and o.gestart = 1
    and o.startdag <= t.einddag + 1 and o.einddag > t.einddag
  where t.gestart = 1 and t.lopend = 0 and t.klasse in ('stopgezet', 'onbekend') and o.traject_id is null
), leegte as (
  select e.persoon_id, e.traject_id, e.niveau, e.einddag, coalesce(min(v.startdag), 999999) as terug
  from einde as e
  left join traject as v on v.persoon_id = e.persoon_id and v.gestart = 1 and v.startdag > e.einddag
  group by e.persoon_id, e.traject_id, e.niveau, e.einddag
), leeg as (
  select
    l.persoon_id,
    l.traject_id,
    l.terug,
    d.dag_2 as venster_tot,
    case when d.dag > l.einddag then d.dag else l.einddag + 1 end + g.drempel - 1 as dag
  from leegte as l
  join signaalniveau as n on n.code = 'S5' and n.niveau = l.niveau
  join signaalregel as g on g.code = 'S5' and g.actief = 1
  join signaaldag as d on d.code = 'S5' and d.dag_2 > l.einddag
), te_lang_weg as (
  select l.persoon_id, l.traject_id, min(l.dag) as dag, l.terug - 1 as tot_dag
  from leeg as l
  cross join instelling as i
  where l.dag <= l.venster_tot and l.dag < l.terug and l.dag <= i.peildag
  group by l.persoon_id, l.traject_id, l.terug
), over_nominaal as (
  select t.persoon_id, t.traject_id, m.rijp_dag as dag, t.laatste_dag as tot_dag
  from traject as t
  join signaalniveau as n on n.code = 'S7' and n.niveau = t.niveau
  join signaalregel as g on g.code = 'S7' and g.actief = 1
  join traject_mijlpaal as m
    on m.persoon_id = t.persoon_id and m.traject_id = t.traject_id and m.k = g.drempel and m.rijp = 1
  where t.laatste_dag >= m.rijp_dag
)
select persoon_id, traject_id, dag, 'S4' as code, tot_dag from te_vaak
union all
select persoon_id, traject_id, dag, 'S5', tot_dag from te_lang_weg
union all
select persoon_id, traject_id, dag, 'S7', tot_dag from over_nominaal
order by persoon_id, traject_id, dag, code
