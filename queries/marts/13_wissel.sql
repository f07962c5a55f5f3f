-- one row per traject that follows on another in the same studieperiode: wissel (the one before ended without a
-- diploma, in another opleiding), doorstroom (it ended with one) or zelfde (again the same opleiding)
with paar as (
  select
    t.persoon_id,
    t.traject_id,
    t.startdag,
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
  case
    when p.vorige_klasse = 'diploma' then 'doorstroom'
    when p.vorige_opleiding <> p.opleiding then 'wissel'
    else 'zelfde'
  end as soort
from paar as p
join schooljaar as s on p.startdag between s.eerste_dag and s.tot_dag
where p.volgnummer = 1
order by p.persoon_id, p.traject_id
