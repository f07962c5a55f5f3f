-- one row per traject that follows on another in the same studieperiode: wissel (the one before ended without a
-- diploma, in another opleiding), doorstroom (it ended with one) or zelfde (again the same opleiding); dag is the first
-- day on which both are facts; schooljaar is that of the start, empty before registration
with paar as (
  select
    t.persoon_id,
    t.traject_id,
    t.startdag,
    case when v.einddag > t.startdag then v.einddag else t.startdag end as dag,
    t.opleiding,
    v.klasse as vorige_klasse,
    v.opleiding as vorige_opleiding,
    row_number() over (
      partition by t.persoon_id, t.traject_id order by v.laatste_dag desc, v.startdag desc, v.traject_id desc
    ) as volgnummer
  from traject_in_periode as t
  join traject_in_periode as v
    on v.persoon_id = t.persoon_id and v.periode_nr = t.periode_nr and v.laatste_dag < t.startdag
)
select
  p.persoon_id,
  p.traject_id,
  s.schooljaar,
  p.dag,
  case
    when p.vorige_klasse = 'diploma' then 'doorstroom'
    when p.vorige_opleiding <> p.opleiding then 'wissel'
    else 'zelfde'
  end as soort
from paar as p
left join schooljaar as s on p.startdag between s.eerste_dag and s.tot_dag
where p.volgnummer = 1
order by p.persoon_id, p.traject_id
