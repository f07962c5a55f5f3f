-- one row per code list or trait and category, in the order of the code list; free categories in alphabetical order
with lijst as (
  select 'geslacht' as lijst, code, rowid as volgorde from codelijst_geslacht
  union all select 'herkomst', code, rowid from codelijst_herkomst
  union all select 'gezinssituatie', code, rowid from codelijst_gezinssituatie
  union all select 'ja_nee', code, rowid from codelijst_ja_nee
  union all select 'leeftijdsgroep', code, rowid from codelijst_leeftijdsgroep
  union all select 'steunvorm', code, rowid from codelijst_steunvorm
  union all select 'instapwijze', code, rowid from codelijst_instapwijze
  union all select 'niveaus', code, rowid from codelijst_niveaus
  union all select 'niveaugroepen', code, volgorde from codelijst_niveaugroepen
  union all select 'reden_einde', code, rowid from codelijst_reden_einde
  union all select 'reden_einde', 'lopend', -1
  union all select 'isced_f_2013', code, rowid from codelijst_isced_f_2013 where diepte = 'breed'
  union all select 'totaal', 'totaal', 0
  union all select 'maand', code, rowid from codelijst_maand
  union all select 'actietype', code, case when code = 'doorverwijzing_leerwinkel' then -1 else rowid end from codelijst_actietype
  union all select 'signaalregel', regel, volgorde from signaalregel where actief = 1
  union all select 'signaaltoets', regel, volgorde from signaalregel where actief = 1
  union all select 'signaaltoets', code, 100 + rowid from codelijst_signaaltoets
  union all select 'vervolg', code, rowid from codelijst_vervolg
  union all select 'vraagthema', code, rowid from codelijst_vraagthema
  union all select 'doelgroep', code, rowid from codelijst_doelgroep
  union all select 'kanaal', code, rowid from codelijst_kanaal
  union all select 'partner', code, rowid from codelijst_partner
  union all select 'partner', 'onbekend', 9999
  union all select 'schooljaar', cast(schooljaar as varchar), schooljaar from schooljaar
), eigen as (
  select kenmerk as lijst, categorie as code, coalesce(volgorde, 0) as volgorde from kenmerk_categorieen
  union
  select e.kenmerk, e.categorie, 1000
  from eigen_kenmerk as e
  left join kenmerk_categorieen as k on k.kenmerk = e.kenmerk and k.categorie = e.categorie
  where k.kenmerk is null
), vrij as (
  select distinct 'opleiding' as lijst, opleiding as code, 0 as volgorde from traject
), kenmerk_lijst(lijst, bron) as (
  values ('nieuwkomer', 'ja_nee'), ('gpmi', 'ja_nee'), ('eerder_gekend', 'ja_nee'), ('jongere', 'ja_nee'),
    ('herscholer', 'ja_nee'), ('ouder', 'ja_nee'), ('voltijds', 'ja_nee'), ('leeftijd', 'leeftijdsgroep'),
    ('niveaugroep', 'niveaugroepen'), ('niveau', 'niveaus'),
    ('isced_breed', 'isced_f_2013'), ('thema', 'vraagthema')
), alles as (
  select * from lijst
  union all select * from eigen
  union all select lijst, 'onbekend', 9999 from (select distinct lijst from eigen)
  union all select * from vrij
  union all select k.lijst, l.code, l.volgorde from kenmerk_lijst as k join lijst as l on l.lijst = k.bron
)
select
  lijst,
  code as categorie,
  cast(row_number() over (partition by lijst order by min(volgorde), code) as integer) as volgorde
from alles
group by lijst, code
order by lijst, volgorde
