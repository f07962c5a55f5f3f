-- one row per traject and day by which something had to be there and was not: a result (S2), an enrolment for the new
-- school year (S3); what came after that day is not looked at
with resultaat_op_tijd as (
  select distinct r.persoon_id, r.inschrijving_id, d.dag
  from resultaat as r
  join signaaldag as d on d.code = 'S2' and d.schooljaar = r.schooljaar and r.dag <= d.dag
  where d.evaluatiemoment is null or r.evaluatiemoment = d.evaluatiemoment
), geen_resultaat as (
  select i.persoon_id, i.traject_id, d.dag, t.laatste_dag as tot_dag
  from inschrijving_bekend as i
  join traject as t on t.persoon_id = i.persoon_id and t.traject_id = i.traject_id
  join signaalniveau as n on n.code = 'S2' and n.niveau = t.niveau
  join signaaldag as d on d.code = 'S2' and d.schooljaar = i.schooljaar
  left join resultaat_op_tijd as r
    on r.persoon_id = i.persoon_id and r.inschrijving_id = i.inschrijving_id and r.dag = d.dag
  where t.startdag < d.dag_2 and d.dag between t.startdag and t.laatste_dag and r.dag is null
), niet_herinschreven as (
  select t.persoon_id, t.traject_id, d.dag, t.laatste_dag as tot_dag
  from traject as t
  join signaalniveau as n on n.code = 'S3' and n.niveau = t.niveau
  join signaaldag as d on d.code = 'S3' and d.eerste_dag > t.startdag and d.dag <= t.laatste_dag
  join inschrijving_bekend as v
    on v.persoon_id = t.persoon_id and v.traject_id = t.traject_id and v.schooljaar = d.schooljaar - 1
  left join inschrijving_bekend as i
    on i.persoon_id = t.persoon_id and i.traject_id = t.traject_id and i.schooljaar = d.schooljaar
  where t.gestart = 1 and t.jaargebonden = 'ja' and i.inschrijving_id is null
)
select persoon_id, traject_id, dag, 'S2' as code, tot_dag from geen_resultaat
union
select persoon_id, traject_id, dag, 'S3' as code, tot_dag from niet_herinschreven
order by persoon_id, traject_id, dag, code
