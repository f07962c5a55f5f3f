-- one row per signal of the school year of a day ($datum) that is still open on it: the programme runs, and no action
-- was carried out for the person since; oldest first per person
select
  s.persoon_id,
  s.traject_id,
  t.niveau,
  t.opleiding,
  s.regel,
  s.dag
from signaal as s
join traject as t on t.persoon_id = s.persoon_id and t.traject_id = s.traject_id
join kalendermaand as m on m.schooljaar = s.schooljaar
where cast($datum as integer) between m.eerste_dag and m.laatste_dag
  and cast($datum as integer) between s.dag and s.tot_dag
  and (s.actiedag is null or s.actiedag > cast($datum as integer))
order by s.dag, s.persoon_id, s.traject_id, s.regel
