-- one row per traject and trait: the traits of the person, those of the traject itself, and own traits of trajecten
select t.persoon_id, t.traject_id, k.kenmerk, k.categorie
from traject as t
join kenmerk as k on k.persoon_id = t.persoon_id
where k.kenmerk not in ('niveaugroep', 'instapwijze')
union all select persoon_id, traject_id, 'niveaugroep', niveaugroep from traject
union all select persoon_id, traject_id, 'niveau', niveau from traject
union all select persoon_id, traject_id, 'opleiding', opleiding from traject
union all select persoon_id, traject_id, 'isced_breed', isced_breed from traject
union all select persoon_id, traject_id, 'instapwijze', instapwijze from traject
union all select persoon_id, traject_id, 'voltijds', voltijds from traject
union all select persoon_id, traject_id, 'reden_einde', reden_einde from traject
union all
select t.persoon_id, t.traject_id, k.kenmerk, coalesce(e.categorie, 'onbekend')
from traject as t
cross join eigen_kenmerknaam as k
left join eigen_kenmerk as e
  on e.persoon_id = t.persoon_id and e.traject_id = t.traject_id and e.kenmerk = k.kenmerk
where k.niveau = 'traject'
order by persoon_id, traject_id, kenmerk
