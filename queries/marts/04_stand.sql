-- one row per person in stock on a boundary of a school year: begin (also there the day before its first day) and
-- eind (still there the day after its last counted day), with the group on the last day before the boundary
select
  h.persoon_id,
  s.schooljaar,
  'begin' as moment,
  h.niveaugroep
from schooljaar as s
join hoofdtraject as h on h.vandag < s.eerste_dag and h.totdag >= s.eerste_dag - 1
join hoofdtraject as n
  on n.persoon_id = h.persoon_id and n.vandag <= s.eerste_dag and n.totdag >= s.eerste_dag
union all
select
  h.persoon_id,
  s.schooljaar,
  'eind' as moment,
  h.niveaugroep
from schooljaar as s
join hoofdtraject as h on h.vandag <= s.tot_dag and h.totdag >= s.tot_dag
join studieperiode as p
  on p.persoon_id = h.persoon_id and p.periode_nr = h.periode_nr and p.laatste_dag > s.tot_dag
order by persoon_id, schooljaar, moment
