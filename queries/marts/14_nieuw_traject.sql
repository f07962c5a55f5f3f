-- one row per traject begun in a school year
select t.persoon_id, t.traject_id, s.schooljaar, t.niveaugroep, t.isced_breed
from traject_in_periode as t
join schooljaar as s on t.startdag between s.eerste_dag and s.tot_dag
order by t.persoon_id, t.traject_id
