/*---
maat: signalen_opvolging
rij: een schooljaar
titel: { nl: Opvolging van signalen, en: Follow-up of signals }
definitie:
  nl: >-
    Signaalmomenten (het eerste signaal van een traject in een schooljaar, ten minste 30 dagen oud) en voor hoeveel
    ervan binnen 30 dagen een actie voor die persoon is uitgevoerd.
  en: >-
    Signal moments (the first signal of a programme in a school year, at least 30 days old) and for how many of them an
    action for that person was carried out within 30 days.
eenheid: signaal
vraagt: [resultaten, acties]
kolommen:
  schooljaar: { rol: dimensie, totaal: ja, aanvullen: nee, label: { nl: Schooljaar, en: School year } }
  gegeven: { rol: aantal, label: { nl: Signaalmomenten, en: Signal moments }, personen: personen_gegeven }
  personen_gegeven: { rol: personen }
  signaalmomenten: { rol: aantal, label: { nl: Waarvan 30 dagen oud, en: Of which 30 days old }, deel_van: gegeven, personen: personen }
  personen: { rol: personen }
  met_actie_binnen_30_dagen: { rol: aantal, label: { nl: Met actie binnen 30 dagen, en: With an action within 30 days }, deel_van: signaalmomenten, personen: personen_met_actie }
  personen_met_actie: { rol: personen }
aandelen:
  aandeel: { teller: met_actie_binnen_30_dagen, noemer: signaalmomenten, rijp_als: [signaalmomenten, gegeven], laag: wilson_lo, hoog: wilson_hi, label: { nl: Aandeel met actie, en: Share with an action } }
identiteiten:
  - signaalmomenten <= gegeven
  - met_actie_binnen_30_dagen <= signaalmomenten
---*/
select
  m.schooljaar,
  count(*) as gegeven,
  count(distinct m.persoon_id) as personen_gegeven,
  count(*) filter (where m.rijp = 1) as signaalmomenten,
  count(distinct m.persoon_id) filter (where m.rijp = 1) as personen,
  count(*) filter (where m.rijp = 1 and m.met_actie = 1) as met_actie_binnen_30_dagen,
  count(distinct m.persoon_id) filter (where m.rijp = 1 and m.met_actie = 1) as personen_met_actie
from signaal_moment as m
group by m.schooljaar
order by m.schooljaar
