-- one row per person; what is not known is said to be onbekend
select
  persoon_id,
  geboortejaar,
  coalesce(geslacht, 'onbekend') as geslacht,
  coalesce(herkomst, 'onbekend') as herkomst,
  coalesce(nieuwkomer, 'onbekend') as nieuwkomer,
  coalesce(gezinssituatie, 'onbekend') as gezinssituatie,
  coalesce(steunvorm, 'onbekend') as steunvorm,
  coalesce(gpmi, 'onbekend') as gpmi,
  coalesce(eerder_gekend, 'onbekend') as eerder_gekend
from personen
order by persoon_id
