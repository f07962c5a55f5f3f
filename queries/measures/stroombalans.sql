/*---
maat: stroombalans
rij: een schooljaar en categorie van een kenmerk
titel: { nl: Stroombalans, en: Balance of flows }
definitie:
  nl: >-
    Beginstand plus instroom min uitstroom is eindstand. Onderbrekingen tot 122 dagen tellen door; het lopende
    schooljaar sluit op de peildatum.
  en: >-
    Stock at the start plus inflow minus outflow is the stock at the end. Gaps of up to 122 days are closed; the
    running school year closes on the reference date.
per: persoon
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  beginstand: { rol: aantal, label: { nl: Beginstand, en: Stock at the start } }
  nieuw: { rol: aantal, gelijk_aan: n, label: { nl: Nieuw gestart, en: Newly started } }
  terugkeer: { rol: aantal, intern: ja, label: { nl: Teruggekeerd, en: Returned } }
  her_instroom: { rol: aantal, intern: ja, label: { nl: Opnieuw gestart na een diploma, en: Started again after a diploma } }
  uit_diploma: { rol: aantal, label: { nl: Uitstroom met diploma, en: Left with a diploma } }
  uit_stopgezet: { rol: aantal, label: { nl: Gestopt zonder diploma, en: Stopped without a diploma } }
  uit_verhuisd: { rol: aantal, intern: ja, label: { nl: Verhuisd, en: Moved away } }
  uit_hulp_beeindigd: { rol: aantal, intern: ja, label: { nl: Hulp beëindigd, en: Support ended } }
  uit_overleden: { rol: aantal, intern: ja, label: { nl: Overleden, en: Deceased } }
  uit_onbekend: { rol: aantal, intern: ja, label: { nl: Reden onbekend, en: Reason unknown } }
  eindstand: { rol: aantal, label: { nl: Eindstand, en: Stock at the end } }
  uit_stopgezet_waarvan_met_diploma_in_periode: { rol: aantal, intern: ja, label: { nl: Gestopt na een eerder diploma in dezelfde periode, en: Stopped after an earlier diploma in the same period }, deel_van: uit_stopgezet }
  opnieuw: { rol: aantal, intern: ja, label: { nl: Opnieuw gestart of teruggekeerd, en: Started again or returned }, som_van: [terugkeer, her_instroom] }
  uit_beeld: { rol: aantal, intern: ja, label: { nl: Uit beeld, en: Out of sight }, som_van: [uit_verhuisd, uit_hulp_beeindigd, uit_overleden, uit_onbekend] }
  unieke_personen_in_jaar: { rol: aantal, intern: ja, label: { nl: Unieke personen in het jaar, en: Unique persons in the year } }
identiteiten:
  - 'I1: beginstand + nieuw + terugkeer + her_instroom = uit_diploma + uit_stopgezet + uit_verhuisd + uit_hulp_beeindigd + uit_overleden + uit_onbekend + eindstand'
  - 'I5: unieke_personen_in_jaar <= beginstand + nieuw + terugkeer + her_instroom'
  - uit_stopgezet_waarvan_met_diploma_in_periode <= uit_stopgezet
aansluiting: { van: eindstand, naar: beginstand }
---*/
with gebeurtenis as (
  select persoon_id, schooljaar, case when moment = 'begin' then 'beginstand' else 'eindstand' end as soort from stand
  union all
  select persoon_id, schooljaar, soort from instroom
  union all
  select persoon_id, schooljaar, klasse from uitstroom
  union all
  select persoon_id, schooljaar, 'stop_na_diploma' from uitstroom where klasse = 'stopgezet' and met_diploma = 1
  union all
  select persoon_id, schooljaar, 'uniek' from persoonjaar
)
select
  g.schooljaar,
  k.categorie as per,
  count(*) filter (where g.soort = 'beginstand') as beginstand,
  count(*) filter (where g.soort = 'nieuw') as nieuw,
  count(*) filter (where g.soort = 'terugkeer') as terugkeer,
  count(*) filter (where g.soort = 'her_instroom') as her_instroom,
  count(*) filter (where g.soort = 'diploma') as uit_diploma,
  count(*) filter (where g.soort = 'stopgezet') as uit_stopgezet,
  count(*) filter (where g.soort = 'verhuisd') as uit_verhuisd,
  count(*) filter (where g.soort = 'hulp_beeindigd') as uit_hulp_beeindigd,
  count(*) filter (where g.soort = 'overleden') as uit_overleden,
  count(*) filter (where g.soort = 'onbekend') as uit_onbekend,
  count(*) filter (where g.soort = 'eindstand') as eindstand,
  count(*) filter (where g.soort = 'stop_na_diploma') as uit_stopgezet_waarvan_met_diploma_in_periode,
  count(*) filter (where g.soort = 'uniek') as unieke_personen_in_jaar
from gebeurtenis as g
join kenmerk as k on k.persoon_id = g.persoon_id
where k.kenmerk = $per
group by g.schooljaar, k.categorie
order by g.schooljaar, k.categorie
