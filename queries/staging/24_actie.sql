-- one row per action that was carried out by the peildatum (an empty status counts as carried out)
select
  a.persoon_id,
  a.actie_id,
  cast(a.datum - date '1970-01-01' as integer) as dag,
  a.actietype,
  coalesce(a.partner, 'onbekend') as partner
from acties as a
cross join instelling as i
where a.datum <= i.peildatum and coalesce(a.status, 'uitgevoerd') = 'uitgevoerd'
order by a.persoon_id, a.actie_id
