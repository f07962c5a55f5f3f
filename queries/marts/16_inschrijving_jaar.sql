-- one row per enrolment: does its result count in the denominator, is it a success; study points x 100 of enrolments
-- with a known result, and of those without one (ontbrekend)
with oordeel as (
  select
    i.persoon_id,
    i.inschrijving_id,
    i.traject_id,
    i.schooljaar,
    i.resultaat,
    i.opgenomen_honderdsten,
    i.verworven_honderdsten,
    case when i.resultaat in ('geslaagd', 'gedeeltelijk', 'niet_geslaagd', 'niet_deelgenomen') then 1 else 0 end
      as noemer
  from inschrijving as i
)
select
  persoon_id,
  inschrijving_id,
  traject_id,
  schooljaar,
  noemer,
  case when resultaat = 'geslaagd' then 1 else 0 end as geslaagd,
  case when resultaat = 'lopend' then 1 else 0 end as lopend,
  case when resultaat = 'onbekend' then 1 else 0 end as onbekend,
  case when noemer = 1 and verworven_honderdsten is not null then coalesce(opgenomen_honderdsten, 0) else 0 end
    as opgenomen,
  case when noemer = 1 and opgenomen_honderdsten is not null then coalesce(verworven_honderdsten, 0) else 0 end
    as verworven,
  case
    when opgenomen_honderdsten > 0 and (resultaat = 'onbekend' or (noemer = 1 and verworven_honderdsten is null))
      then 1 else 0
  end as ontbrekend,
  case
    when opgenomen_honderdsten > 0 and (resultaat = 'onbekend' or (noemer = 1 and verworven_honderdsten is null))
      then opgenomen_honderdsten else 0
  end as ontbrekend_opgenomen
from oordeel
order by persoon_id, inschrijving_id
