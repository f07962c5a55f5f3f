-- one row per enrolment that fires a rule about study points: few taken up while many remain (S6), little learning
-- credit (S8), first year not complete (S9); points acquired are those of the last result that had come by that day
with moment as (
  select
    i.persoon_id,
    i.inschrijving_id,
    i.traject_id,
    i.schooljaar,
    i.opgenomen,
    i.leerkrediet,
    i.te_behalen,
    g.code,
    g.drempel,
    g.drempel_2,
    case when t.startdag > d.dag then t.startdag else d.dag end as dag,
    t.laatste_dag
  from inschrijving_bekend as i
  join traject as t on t.persoon_id = i.persoon_id and t.traject_id = i.traject_id
  join signaalniveau as n on n.code in ('S6', 'S8', 'S9') and n.niveau = t.niveau
  join signaalregel as g on g.code = n.code and g.actief = 1 and t.startdag >= coalesce(g.vanafdag, t.startdag)
  join signaaldag as d
    on d.code = g.code and d.schooljaar = case when g.code = 'S9' then i.schooljaar + 1 else i.schooljaar end
  where d.dag <= t.laatste_dag and (g.code <> 'S9' or i.schooljaar = t.schooljaar)
), bekend as (
  select
    m.persoon_id,
    m.inschrijving_id,
    m.code,
    r.verworven,
    row_number() over (
      partition by m.persoon_id, m.inschrijving_id, m.code, r.inschrijving_id order by r.dag desc, r.resultaat_id desc
    ) as volgnummer
  from moment as m
  join resultaat as r on r.persoon_id = m.persoon_id and r.traject_id = m.traject_id and r.dag <= m.dag
  where (m.code = 'S6' and r.schooljaar < m.schooljaar) or (m.code = 'S9' and r.inschrijving_id = m.inschrijving_id)
), som as (
  select persoon_id, inschrijving_id, code, sum(verworven) as verworven
  from bekend
  where volgnummer = 1
  group by persoon_id, inschrijving_id, code
)
select distinct m.persoon_id, m.traject_id, m.dag, m.code, m.laatste_dag as tot_dag
from moment as m
left join som as s on s.persoon_id = m.persoon_id and s.inschrijving_id = m.inschrijving_id and s.code = m.code
where (m.code = 'S6' and m.opgenomen < m.drempel * 100
    and m.te_behalen - coalesce(s.verworven, 0) >= m.drempel_2 * 100)
  or (m.code = 'S8' and m.leerkrediet < m.drempel)
  or (m.code = 'S9' and s.verworven < m.opgenomen)
order by m.persoon_id, m.traject_id, m.dag, m.code
