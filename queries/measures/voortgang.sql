/*---
maat: voortgang
rij: een cohorte, k jaren na de start en categorie van een kenmerk
titel: { nl: Voortgang van de cohorten, en: Progress of the cohorts }
definitie:
  nl: >-
    Waar de starters zijn op 31 oktober, k jaren later. Een diploma gaat voor studeren, studeren voor het einde van de
    laatste studieperiode. Nog geen cijfer zolang die dag niet gekomen is.
  en: >-
    Where the starters are on 31 October, k years later. A diploma goes before studying, studying before the end of
    the last study period. No figure yet until that day has come.
bron:
  nl: >-
    HESA (niet-voortzetting): wie een diploma haalt of verder studeert, gaat door; een andere opleiding is geen uitval. Het CBS telt dat wel als uitval.
  en: >-
    HESA (non-continuation): who qualifies or studies on continues; another programme is no drop-out. Statistics Netherlands does count it as such.
per: persoon
kolommen:
  cohort: { rol: dimensie, lijst: schooljaar, label: { nl: Instroomcohorte, en: Entry cohort } }
  k: { rol: dimensie, label: { nl: Jaren na de start, en: Years after the start } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  n: { rol: aantal, label: { nl: Starters, en: Starters } }
  studeert_zelfde_opleiding: { rol: aantal, intern: ja, label: { nl: 'Studeert: zelfde opleiding', en: 'Studying: same programme' }, deel_van: n }
  studeert_andere_opleiding_zelfde_niveau: { rol: aantal, intern: ja, label: { nl: 'Studeert: andere opleiding, zelfde niveau', en: 'Studying: other programme, same level' }, deel_van: n }
  studeert_ander_niveau: { rol: aantal, intern: ja, label: { nl: 'Studeert: ander niveau', en: 'Studying: other level' }, deel_van: n }
  diploma_studeert_verder: { rol: aantal, intern: ja, label: { nl: 'Diploma, studeert verder', en: 'Qualified, studying on' }, deel_van: n }
  diploma_niet_meer_studerend: { rol: aantal, intern: ja, label: { nl: 'Diploma, studeert niet meer', en: 'Qualified, no longer studying' }, deel_van: n }
  stopgezet: { rol: aantal, intern: ja, label: { nl: Stopgezet, en: Discontinued }, deel_van: n }
  verhuisd: { rol: aantal, intern: ja, label: { nl: Verhuisd, en: Moved away }, deel_van: n }
  hulp_beeindigd: { rol: aantal, intern: ja, label: { nl: Hulp beëindigd, en: Support ended }, deel_van: n }
  overleden: { rol: aantal, intern: ja, label: { nl: Overleden, en: Deceased }, deel_van: n }
  onbekend: { rol: aantal, intern: ja, label: { nl: Reden onbekend, en: Reason unknown }, deel_van: n }
  studeert_nog: { rol: aantal, label: { nl: Studeert nog, en: Still studying }, deel_van: n, som_van: [studeert_zelfde_opleiding, studeert_andere_opleiding_zelfde_niveau, studeert_ander_niveau] }
  diploma_of_attest: { rol: aantal, label: { nl: Diploma of attest, en: Qualified }, deel_van: n, som_van: [diploma_studeert_verder, diploma_niet_meer_studerend] }
  gestopt: { rol: aantal, intern: ja, label: { nl: Gestopt, en: Stopped }, deel_van: n, som_van: [stopgezet] }
  uit_beeld: { rol: aantal, intern: ja, label: { nl: Uit beeld, en: Out of sight }, deel_van: n, som_van: [verhuisd, hulp_beeindigd, overleden, onbekend] }
  bezig_of_geslaagd: { rol: aantal, label: { nl: Bezig of geslaagd, en: Studying or qualified }, deel_van: n, som_van: [studeert_nog, diploma_of_attest] }
  weg: { rol: aantal, label: { nl: Gestopt of uit beeld, en: Stopped or out of sight }, deel_van: n, som_van: [gestopt, uit_beeld] }
aandelen:
  bezig_of_geslaagd_aandeel: { teller: bezig_of_geslaagd, noemer: n, label: { nl: Aandeel bezig of geslaagd, en: Share studying or qualified } }
identiteiten:
  - 'I8: studeert_zelfde_opleiding + studeert_andere_opleiding_zelfde_niveau + studeert_ander_niveau + diploma_studeert_verder + diploma_niet_meer_studerend + stopgezet + verhuisd + hulp_beeindigd + overleden + onbekend = n'
  - bezig_of_geslaagd + weg = n
vergelijking: { over: cohort, aandeel: bezig_of_geslaagd_aandeel, waar: { k: '1' } }
---*/
with groep as (
  select distinct categorie from kenmerk where kenmerk = $per
), lid as (
  select c.cohort, k.categorie, count(*) as n
  from cohort as c
  join kenmerk as k on k.persoon_id = c.persoon_id
  where k.kenmerk = $per
  group by c.cohort, k.categorie
), status as (
  select v.cohort, v.k, k.categorie, v.status, count(*) as n
  from cohort_voortgang as v
  join kenmerk as k on k.persoon_id = v.persoon_id
  where k.kenmerk = $per
  group by v.cohort, v.k, k.categorie, v.status
)
select
  d.cohort,
  d.k,
  g.categorie as per,
  coalesce(l.n, 0) as n,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'studeert_zelfde_opleiding'), 0) end as studeert_zelfde_opleiding,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'studeert_andere_opleiding_zelfde_niveau'), 0) end as studeert_andere_opleiding_zelfde_niveau,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'studeert_ander_niveau'), 0) end as studeert_ander_niveau,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'diploma_studeert_verder'), 0) end as diploma_studeert_verder,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'diploma_niet_meer_studerend'), 0) end as diploma_niet_meer_studerend,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'stopgezet'), 0) end as stopgezet,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'verhuisd'), 0) end as verhuisd,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'hulp_beeindigd'), 0) end as hulp_beeindigd,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'overleden'), 0) end as overleden,
  case when d.waarneembaar = 1 then coalesce(sum(s.n) filter (where s.status = 'onbekend'), 0) end as onbekend
from cohort_teldag as d
cross join groep as g
left join lid as l on l.cohort = d.cohort and l.categorie = g.categorie
left join status as s on s.cohort = d.cohort and s.k = d.k and s.categorie = g.categorie
group by d.cohort, d.k, g.categorie, l.n, d.waarneembaar
order by d.cohort, d.k, g.categorie
