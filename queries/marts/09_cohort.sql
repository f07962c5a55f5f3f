-- one row per person whose first studieperiode starts on or after registratie_vanaf, with the index traject (main
-- traject on the first day); fixed for ever
select
  p.persoon_id,
  s.schooljaar as cohort,
  p.startdag,
  h.traject_id,
  h.niveau,
  h.niveaugroep,
  h.opleiding
from studieperiode as p
join schooljaar as s on p.startdag between s.eerste_dag and s.tot_dag
join hoofdtraject as h on h.persoon_id = p.persoon_id and h.vandag = p.startdag
cross join instelling as i
where p.periode_nr = 1 and p.startdag >= i.registratiedag
order by p.persoon_id
