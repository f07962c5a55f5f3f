-- one row per studieperiode that starts in a school year: nieuw (the person's first), her_instroom (the one before
-- ended with a diploma) or terugkeer, with the group of the main traject on the first day
with vorige as (
  select
    persoon_id,
    periode_nr,
    lag(klasse) over (partition by persoon_id order by periode_nr) as vorige_klasse
  from studieperiode
)
select
  t.persoon_id,
  t.periode_nr,
  s.schooljaar,
  t.startdag,
  t.niveaugroep,
  case
    when v.vorige_klasse is null then 'nieuw'
    when v.vorige_klasse = 'diploma' then 'her_instroom'
    else 'terugkeer'
  end as soort
from traject_in_periode as t
join vorige as v on v.persoon_id = t.persoon_id and v.periode_nr = t.periode_nr
join schooljaar as s on t.startdag between s.eerste_dag and s.tot_dag
where t.beginrang = 1
order by t.persoon_id, t.periode_nr
