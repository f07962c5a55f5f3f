/*---
maat: stand_kenmerk
rij: een teldag en categorie van een kenmerk
titel: { nl: "Wie studeert op een teldag, naar kenmerk", en: "Who studies on a count date, by trait" }
definitie:
  nl: Personen met een studieperiode waarin de dag valt, naar een kenmerk bij instroom.
  en: Persons with a study period that contains the day, by a trait at inflow.
per: persoon
kolommen:
  datum: { rol: dimensie, label: { nl: Teldag, en: Count date } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  in_opvolging: { rol: aantal, intern: ja, label: { nl: In opvolging, en: In follow-up } }
  volgt_opleiding: { rol: aantal, label: { nl: Volgt een opleiding, en: Follows a programme }, deel_van: in_opvolging }
  tussen_twee_opleidingen: { rol: aantal, intern: ja, label: { nl: Tussen twee opleidingen, en: Between two programmes }, deel_van: in_opvolging }
identiteiten:
  - 'I9: volgt_opleiding + tussen_twee_opleidingen = in_opvolging'
---*/
with teldag as (
  select dag from teldatum where cast($datum as integer) is null
  union all
  select cast($datum as integer) as dag from instelling where cast($datum as integer) is not null
)
select
  d.dag as datum,
  k.categorie as per,
  count(*) as in_opvolging,
  count(*) filter (where h.onderbreking = 0) as volgt_opleiding,
  count(*) filter (where h.onderbreking = 1) as tussen_twee_opleidingen
from teldag as d
join hoofdtraject as h on d.dag between h.vandag and h.totdag
join kenmerk as k on k.persoon_id = h.persoon_id
where k.kenmerk = $per
group by d.dag, k.categorie
order by d.dag, k.categorie
