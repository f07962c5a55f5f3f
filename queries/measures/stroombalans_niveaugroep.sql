/*---
maat: stroombalans_niveaugroep
rij: een schooljaar en onderwijsniveau
titel: { nl: Stroombalans per onderwijsniveau, en: Balance of flows by level of education }
definitie:
  nl: >-
    De stroombalans met overgangen: wie binnen een studieperiode van niveau verandert, gaat uit het ene en in het
    andere. De groep is het niveau van het hoofdtraject op de dag van de telling.
  en: >-
    The balance of flows with transitions: who changes level within a study period leaves one and enters another.
    The group is the level of the main programme on the day of counting.
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  niveaugroep: { rol: dimensie, lijst: niveaugroepen, totaal: ja, label: { nl: Onderwijsniveau, en: Level of education } }
  beginstand: { rol: aantal, label: { nl: Beginstand, en: Stock at the start } }
  nieuw: { rol: aantal, label: { nl: Nieuw gestart, en: Newly started } }
  terugkeer: { rol: aantal, intern: ja, label: { nl: Teruggekeerd, en: Returned } }
  her_instroom: { rol: aantal, intern: ja, label: { nl: Opnieuw gestart na een diploma, en: Started again after a diploma } }
  overgang_in: { rol: aantal, label: { nl: Overgang uit een ander niveau, en: Transition from another level } }
  uit_diploma: { rol: aantal, label: { nl: Uitstroom met diploma, en: Left with a diploma } }
  uit_stopgezet: { rol: aantal, label: { nl: Gestopt zonder diploma, en: Stopped without a diploma } }
  uit_verhuisd: { rol: aantal, intern: ja, label: { nl: Verhuisd, en: Moved away } }
  uit_hulp_beeindigd: { rol: aantal, intern: ja, label: { nl: Hulp beëindigd, en: Support ended } }
  uit_overleden: { rol: aantal, intern: ja, label: { nl: Overleden, en: Deceased } }
  uit_onbekend: { rol: aantal, intern: ja, label: { nl: Reden onbekend, en: Reason unknown } }
  overgang_uit: { rol: aantal, label: { nl: Overgang naar een ander niveau, en: Transition to another level } }
  eindstand: { rol: aantal, label: { nl: Eindstand, en: Stock at the end } }
identiteiten:
  - 'I1: beginstand + nieuw + terugkeer + her_instroom + overgang_in = uit_diploma + uit_stopgezet + uit_verhuisd + uit_hulp_beeindigd + uit_overleden + uit_onbekend + overgang_uit + eindstand'
aansluiting: { van: eindstand, naar: beginstand }
---*/
with gebeurtenis as (
  select schooljaar, niveaugroep, case when moment = 'begin' then 'beginstand' else 'eindstand' end as soort from stand
  union all
  select schooljaar, niveaugroep, soort from instroom
  union all
  select schooljaar, niveaugroep, klasse from uitstroom
  union all
  select schooljaar, naar, 'overgang_in' from overgang
  union all
  select schooljaar, van, 'overgang_uit' from overgang
)
select
  schooljaar,
  niveaugroep,
  count(*) filter (where soort = 'beginstand') as beginstand,
  count(*) filter (where soort = 'nieuw') as nieuw,
  count(*) filter (where soort = 'terugkeer') as terugkeer,
  count(*) filter (where soort = 'her_instroom') as her_instroom,
  count(*) filter (where soort = 'overgang_in') as overgang_in,
  count(*) filter (where soort = 'diploma') as uit_diploma,
  count(*) filter (where soort = 'stopgezet') as uit_stopgezet,
  count(*) filter (where soort = 'verhuisd') as uit_verhuisd,
  count(*) filter (where soort = 'hulp_beeindigd') as uit_hulp_beeindigd,
  count(*) filter (where soort = 'overleden') as uit_overleden,
  count(*) filter (where soort = 'onbekend') as uit_onbekend,
  count(*) filter (where soort = 'overgang_uit') as overgang_uit,
  count(*) filter (where soort = 'eindstand') as eindstand
from gebeurtenis
group by schooljaar, niveaugroep
order by schooljaar, niveaugroep
