/*---
maat: stand
rij: een teldag en groep
titel: { nl: Wie studeert op een teldag, en: Who studies on a count date }
definitie:
  nl: Personen met een studieperiode waarin de dag valt; de groep is het onderwijsniveau van hun hoofdtraject die dag.
  en: Persons with a study period that contains the day; the group is the level of their main programme that day.
kolommen:
  datum: { rol: dimensie, label: { nl: Teldag, en: Count date } }
  niveaugroep: { rol: dimensie, lijst: niveaugroepen, totaal: ja, label: { nl: Onderwijsniveau, en: Level of education } }
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
  h.niveaugroep,
  count(*) as in_opvolging,
  count(*) filter (where h.onderbreking = 0) as volgt_opleiding,
  count(*) filter (where h.onderbreking = 1) as tussen_twee_opleidingen
from teldag as d
join hoofdtraject as h on d.dag between h.vandag and h.totdag
group by d.dag, h.niveaugroep
order by d.dag, h.niveaugroep
