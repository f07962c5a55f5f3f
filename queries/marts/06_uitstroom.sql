-- one row per studieperiode that ended in a school year: why, the group on the last day, and whether the person
-- obtained a diploma in it
select
  p.persoon_id,
  p.periode_nr,
  s.schooljaar,
  p.laatste_dag,
  p.klasse,
  p.oorzaak,
  p.met_diploma,
  h.niveaugroep
from studieperiode as p
join schooljaar as s on p.laatste_dag between s.eerste_dag and s.tot_dag
join hoofdtraject as h
  on h.persoon_id = p.persoon_id and p.laatste_dag between h.vandag and h.totdag
where p.lopend = 0
order by p.persoon_id, p.periode_nr
