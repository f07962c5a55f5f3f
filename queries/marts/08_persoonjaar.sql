-- one row per person and school year with at least one day in a studieperiode
select distinct p.persoon_id, s.schooljaar
from studieperiode as p
join schooljaar as s on p.startdag <= s.tot_dag and p.laatste_dag >= s.eerste_dag
order by p.persoon_id, s.schooljaar
