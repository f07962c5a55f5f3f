-- one row per member of a cohort: days from the start of the first studieperiode (the first day is 1) to its first
-- outcome (oorzaak 1 = first diploma; else the end of the period: 2 = stopgezet, 3 = uit_beeld) or to the peildatum
-- (0 = none yet), and to the end of the period (einde = 1) or the peildatum; whole years where days are not known
with basis as (
  select
    c.persoon_id,
    c.cohort,
    c.startdag,
    p.laatste_dag,
    p.lopend,
    p.oorzaak,
    max(t.jaarprecisie) as jaarprecisie,
    min(case when t.klasse = 'diploma' then t.laatste_dag end) as diplomadag
  from cohort as c
  join studieperiode as p on p.persoon_id = c.persoon_id and p.periode_nr = 1
  join traject_in_periode as t on t.persoon_id = c.persoon_id and t.periode_nr = 1
  group by c.persoon_id, c.cohort, c.startdag, p.laatste_dag, p.lopend, p.oorzaak
), uitkomst as (
  select
    b.persoon_id,
    b.cohort,
    b.startdag,
    b.jaarprecisie,
    case
      when b.diplomadag is not null then 1
      when b.lopend = 1 then 0
      when b.oorzaak = 'stopgezet' then 2
      else 3
    end as oorzaak,
    case when b.diplomadag is not null then b.diplomadag when b.lopend = 1 then i.peildag else b.laatste_dag end
      as tot_uitkomst,
    case when b.lopend = 1 then 0 else 1 end as einde,
    case when b.lopend = 1 then i.peildag else b.laatste_dag end as tot_einde
  from basis as b
  cross join instelling as i
)
select
  u.persoon_id,
  u.cohort,
  case
    when u.jaarprecisie = 0 then u.tot_uitkomst - u.startdag + 1
    when u.oorzaak = 0 then g.dagen_gevolgd
    else o.dagen_einde
  end as dagen,
  u.oorzaak,
  case
    when u.jaarprecisie = 0 then u.tot_einde - u.startdag + 1
    when u.einde = 0 then h.dagen_gevolgd
    else e.dagen_einde
  end as dagen_in_periode,
  u.einde
from uitkomst as u
join schooljaar as so on u.tot_uitkomst between so.eerste_dag and so.tot_dag
join schooljaar as se on u.tot_einde between se.eerste_dag and se.tot_dag
join jaarlengte as o on o.jaren = so.schooljaar - u.cohort + 1
join jaarlengte as g on g.jaren = so.schooljaar - u.cohort
join jaarlengte as e on e.jaren = se.schooljaar - u.cohort + 1
join jaarlengte as h on h.jaren = se.schooljaar - u.cohort
order by u.persoon_id
