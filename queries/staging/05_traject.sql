-- one row per traject that started on or before the peildatum, days as numbers; laatste_dag is the effective end
-- (September rule applied), einddag the registered one, both 999999 while it runs; gestart = 0 for who never began
-- (nooit_gestart: no day of study)
with bron as (
  select
    t.*,
    i.peildatum,
    i.septemberregel,
    coalesce(t.reden_einde, 'onbekend') as reden,
    case when coalesce(t.reden_einde, '') = 'nooit_gestart' then 0 else 1 end as gestart,
    case when t.einddatum is null or t.einddatum > i.peildatum then 1 else 0 end as lopend
  from trajecten as t
  cross join instelling as i
  where t.startdatum <= i.peildatum
), einde as (
  select
    b.*,
    coalesce(n.niveaugroep, 'ONBEKEND') as niveaugroep,
    coalesce(n.rang, -1) as rang,
    coalesce(n.jaargebonden, 'nee') as jaargebonden,
    coalesce(b.nominale_duur_jaren_honderdsten, n.nominale_duur_jaren_honderdsten) as nominale_duur_honderdsten,
    case
      when b.lopend = 1 then null
      when b.septemberregel = 1 and n.septembercorrectie = 'ja' and month(b.einddatum) = 9
        and b.startdatum < make_date(year(b.einddatum), 9, 1) then make_date(year(b.einddatum), 8, 31)
      else b.einddatum
    end as einde
  from bron as b
  left join codelijst_niveaus as n on n.code = b.niveau
)
select
  e.persoon_id,
  e.traject_id,
  e.gestart,
  e.niveau,
  e.niveaugroep,
  cast(e.rang as integer) as rang,
  e.opleiding,
  coalesce(substr(e.isced_f, 1, 2), '99') as isced_breed,
  coalesce(e.instapwijze, 'onbekend') as instapwijze,
  coalesce(e.voltijds, 'onbekend') as voltijds,
  e.jaargebonden,
  e.nominale_duur_honderdsten,
  e.startdatum,
  cast(e.startdatum - date '1970-01-01' as integer) as startdag,
  cast(coalesce(e.einde - date '1970-01-01', 999999) as integer) as laatste_dag,
  cast(case when e.lopend = 1 then 999999 else e.einddatum - date '1970-01-01' end as integer) as einddag,
  e.lopend,
  case when e.datumprecisie = 'schooljaar' then 1 else 0 end as jaarprecisie,
  case when e.einddatum is null and e.reden_einde is not null then 1 else 0 end as einde_onbekend,
  case when e.lopend = 1 then 'lopend' else e.reden end as reden_einde,
  case when e.lopend = 1 then 'lopend' else coalesce(r.uitstroomklasse, 'onbekend') end as klasse,
  cast(case when e.lopend = 1 then 0 else coalesce(r.prioriteit, 7) end as integer) as prioriteit,
  cast(year(e.startdatum) as integer) as startjaar,
  cast(year(e.startdatum) - case when month(e.startdatum) < 9 then 1 else 0 end as integer) as schooljaar
from einde as e
left join codelijst_reden_einde as r on r.code = e.reden
order by e.persoon_id, e.traject_id
