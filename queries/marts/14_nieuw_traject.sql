-- one row per traject begun in a school year; eerste = 1 for the first of that person in that year
select t.persoon_id, t.traject_id, s.schooljaar, t.niveaugroep, t.isced_breed,
  case when row_number() over (partition by t.persoon_id, s.schooljaar order by t.startdag, t.traject_id) = 1 then 1 else 0 end as eerste
from traject_in_periode as t
join schooljaar as s on t.startdag between s.eerste_dag and s.tot_dag
order by t.persoon_id, t.traject_id
