/*---
maat: diploma_nominaal_samen
rij: k extra jaren en categorie van een kenmerk, alle cohorten samen
titel: { nl: 'Diploma binnen de nominale duur, alle cohorten samen', en: 'Diploma within the nominal duration, all cohorts together' }
definitie:
  nl: >-
    Starters van alle cohorten samen met een diploma binnen de nominale duur van hun eerste opleiding plus k jaar, op
    wie lang genoeg gestart is. De rijpe starters verschillen per k.
  en: >-
    Starters of all cohorts together with a diploma within the nominal duration of their first programme plus k years,
    among who started long enough ago. The mature starters differ by k.
per: persoon
kolommen:
  k: { rol: dimensie, label: { nl: Extra jaren, en: Extra years } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  n_start: { rol: aantal, gelijk_aan: n, label: { nl: Starters, en: Starters } }
  n_rijp: { rol: aantal, label: { nl: Waarvan rijp, en: Of whom mature }, deel_van: n_start }
  diploma: { rol: aantal, label: { nl: Diploma, en: Diploma }, deel_van: n_rijp }
aandelen:
  aandeel: { teller: diploma, noemer: n_rijp, laag: wilson_lo, hoog: wilson_hi, label: { nl: Aandeel met diploma, en: Share with a diploma } }
identiteiten:
  - n_rijp <= n_start
  - diploma <= n_rijp
---*/
with lid as (
  select c.persoon_id, k.categorie
  from cohort as c
  join kenmerk as k on k.persoon_id = c.persoon_id
  where k.kenmerk = $per
), stap as (
  select distinct k from cohort_mijlpaal
)
select
  s.k,
  l.categorie as per,
  count(*) as n_start,
  coalesce(sum(m.rijp), 0) as n_rijp,
  coalesce(sum(m.diploma) filter (where m.rijp = 1), 0) as diploma
from lid as l
cross join stap as s
left join cohort_mijlpaal as m on m.persoon_id = l.persoon_id and m.k = s.k
group by s.k, l.categorie
order by s.k, l.categorie
