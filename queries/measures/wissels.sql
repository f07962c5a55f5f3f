/*---
maat: wissels
rij: een schooljaar en categorie van een kenmerk
titel: { nl: Wissels van opleiding, en: Changes of programme }
definitie:
  nl: >-
    Personen die in het schooljaar van opleiding wisselden: een nieuw traject in dezelfde studieperiode na een ander
    dat zonder diploma eindigde. Noemer: personen met een studieperiode in het schooljaar.
  en: >-
    Persons who changed programme in the school year: a new programme in the same study period after another that
    ended without a diploma. Denominator: persons with a study period in the school year.
per: persoon
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  wissels: { rol: aantal, intern: ja, label: { nl: Wissels, en: Changes }, personen: personen_met_wissel }
  personen_met_wissel: { rol: aantal, label: { nl: Personen met een wissel, en: Persons with a change }, deel_van: personen_actief }
  doorstroom: { rol: aantal, intern: ja, label: { nl: Doorstroom na een diploma, en: Continuing after a diploma }, personen: personen_met_doorstroom }
  personen_met_doorstroom: { rol: aantal, intern: ja, label: { nl: Personen met doorstroom, en: Persons continuing }, deel_van: personen_actief }
  personen_actief: { rol: aantal, label: { nl: Personen die studeerden, en: Persons studying } }
aandelen:
  aandeel: { teller: personen_met_wissel, noemer: personen_actief, laag: wilson_lo, hoog: wilson_hi, label: { nl: Aandeel met een wissel, en: Share with a change } }
identiteiten:
  - personen_met_wissel <= wissels
  - personen_met_doorstroom <= doorstroom
  - personen_met_wissel <= personen_actief
---*/
with per_persoon as (
  select
    j.persoon_id,
    j.schooljaar,
    count(*) filter (where w.soort = 'wissel') as wissels,
    count(*) filter (where w.soort = 'doorstroom') as doorstroom
  from persoonjaar as j
  left join wissel as w on w.persoon_id = j.persoon_id and w.schooljaar = j.schooljaar
  group by j.persoon_id, j.schooljaar
)
select
  p.schooljaar,
  k.categorie as per,
  sum(p.wissels) as wissels,
  count(*) filter (where p.wissels > 0) as personen_met_wissel,
  sum(p.doorstroom) as doorstroom,
  count(*) filter (where p.doorstroom > 0) as personen_met_doorstroom,
  count(*) as personen_actief
from per_persoon as p
join kenmerk as k on k.persoon_id = p.persoon_id
where k.kenmerk = $per
group by p.schooljaar, k.categorie
order by p.schooljaar, k.categorie
