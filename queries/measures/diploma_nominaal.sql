/*---
maat: diploma_nominaal
rij: een cohorte, k extra jaren en categorie van een kenmerk
titel: { nl: Diploma binnen de nominale duur, en: Diploma within the nominal duration }
definitie:
  nl: >-
    Starters met een diploma, in gelijk welke opleiding, binnen de nominale duur van hun eerste opleiding plus k jaar.
    Alleen wie al zo lang gestart is, telt mee (rijp).
  en: >-
    Starters with a diploma, in any programme, within the nominal duration of their first programme plus k years.
    Only who started long enough ago counts (mature).
bron:
  nl: >-
    OESO, Education at a Glance: ware cohorte vanaf de start, ook een diploma in een andere opleiding telt.
  en: >-
    OECD, Education at a Glance: true cohort from entry; a qualification in another programme counts too.
per: persoon
kolommen:
  cohort: { rol: dimensie, lijst: schooljaar, label: { nl: Instroomcohorte, en: Entry cohort } }
  k: { rol: dimensie, label: { nl: Extra jaren, en: Extra years } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  n_start: { rol: aantal, gelijk_aan: n, label: { nl: Starters, en: Starters } }
  n_rijp: { rol: aantal, label: { nl: Waarvan rijp, en: Of whom mature }, deel_van: n_start }
  diploma: { rol: aantal, label: { nl: Diploma, en: Diploma }, deel_van: n_rijp }
aandelen:
  aandeel: { teller: diploma, noemer: n_rijp, rijp_als: [n_rijp, n_start], laag: wilson_lo, hoog: wilson_hi, label: { nl: Aandeel met diploma, en: Share with a diploma } }
identiteiten:
  - n_rijp <= n_start
  - diploma <= n_rijp
vergelijking: { over: cohort, aandeel: aandeel, waar: { k: '1' } }
---*/
with lid as (
  select c.persoon_id, c.cohort, k.categorie
  from cohort as c
  join kenmerk as k on k.persoon_id = c.persoon_id
  where k.kenmerk = $per
), stap as (
  select distinct k from cohort_mijlpaal
)
select
  l.cohort,
  s.k,
  l.categorie as per,
  count(*) as n_start,
  coalesce(sum(m.rijp), 0) as n_rijp,
  coalesce(sum(m.diploma) filter (where m.rijp = 1), 0) as diploma
from lid as l
cross join stap as s
left join cohort_mijlpaal as m on m.persoon_id = l.persoon_id and m.k = s.k
group by l.cohort, s.k, l.categorie
order by l.cohort, s.k, l.categorie
