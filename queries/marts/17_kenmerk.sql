-- one row per person and trait, as known at inflow; onbekend where nothing is known
with eerste as (
  select p.persoon_id, h.niveaugroep, h.traject_id, p.startdag
  from studieperiode as p
  join hoofdtraject as h on h.persoon_id = p.persoon_id and h.vandag = p.startdag
  where p.periode_nr = 1
), start as (
  select
    p.persoon_id,
    p.geslacht,
    p.herkomst,
    p.nieuwkomer,
    p.gezinssituatie,
    p.steunvorm,
    p.gpmi,
    p.eerder_gekend,
    coalesce(e.niveaugroep, 'ONBEKEND') as niveaugroep,
    coalesce(t.instapwijze, 'onbekend') as instapwijze,
    t.startjaar - p.geboortejaar as leeftijd
  from persoon as p
  left join eerste as e on e.persoon_id = p.persoon_id
  left join traject as t on t.persoon_id = e.persoon_id and t.traject_id = e.traject_id
)
select persoon_id, 'totaal' as kenmerk, 'totaal' as categorie from start
union all select persoon_id, 'geslacht', geslacht from start
union all select persoon_id, 'herkomst', herkomst from start
union all select persoon_id, 'nieuwkomer', nieuwkomer from start
union all select persoon_id, 'gezinssituatie', gezinssituatie from start
union all select persoon_id, 'steunvorm', steunvorm from start
union all select persoon_id, 'gpmi', gpmi from start
union all select persoon_id, 'eerder_gekend', eerder_gekend from start
union all select persoon_id, 'niveaugroep', niveaugroep from start
union all select persoon_id, 'instapwijze', instapwijze from start
union all
select
  persoon_id,
  'leeftijd',
  case
    when leeftijd is null then 'onbekend'
    when leeftijd < 18 then '<18'
    when leeftijd <= 20 then '18-20'
    when leeftijd <= 24 then '21-24'
    when leeftijd <= 34 then '25-34'
    else '35+'
  end
from start
union all
select
  persoon_id,
  'jongere',
  case when leeftijd is null then 'onbekend' when leeftijd < 25 then 'ja' else 'nee' end
from start
union all
select
  persoon_id,
  'herscholer',
  case
    when leeftijd < 25 or nieuwkomer = 'ja' then 'nee'
    when leeftijd is null or nieuwkomer = 'onbekend' then 'onbekend'
    else 'ja'
  end
from start
union all
select
  persoon_id,
  'ouder',
  case
    when gezinssituatie in ('eenoudergezin', 'koppel_met_kinderen') then 'ja'
    when gezinssituatie = 'onbekend' then 'onbekend'
    else 'nee'
  end
from start
union all
select s.persoon_id, k.kenmerk, coalesce(e.categorie, 'onbekend')
from start as s
cross join eigen_kenmerknaam as k
left join eigen_kenmerk as e
  on e.persoon_id = s.persoon_id and e.kenmerk = k.kenmerk and e.traject_id is null
where k.niveau = 'persoon'
order by persoon_id, kenmerk
