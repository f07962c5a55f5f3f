-- one row per own trait of a person (traject_id empty) or of a traject
select persoon_id, cast(null as varchar) as traject_id, kenmerk, categorie
from personen_kenmerken
union all
select t.persoon_id, t.traject_id, k.kenmerk, k.categorie
from trajecten_kenmerken as k
join traject as t on t.traject_id = k.traject_id
order by kenmerk, persoon_id, traject_id
