/*---
maat: signalen_landmark
rij: een aantal dagen na het signaal
titel: { nl: Gestopt met en zonder actie, en: Stopped with and without an action }
definitie:
  nl: >-
    Signaalmomenten waarvan de studieperiode 30 dagen later nog liep, met of zonder actie in die 30 dagen, en hoeveel
    ervan in de 365 dagen daarna stopgezet zijn. Beschrijving, geen effectmeting: wie een actie kreeg, verschilt van wie
    er geen kreeg.
  en: >-
    Signal moments whose study period still went on 30 days later, with or without an action in those 30 days, and how
    many of them were discontinued in the 365 days after. A description, not a measurement of an effect: who got an
    action differs from who got none.
eenheid: signaal
vraagt: [resultaten, acties]
kolommen:
  landmark: { rol: dimensie, lijst: landmark, label: { nl: Dagen na het signaal, en: Days after the signal } }
  n_met_actie: { rol: aantal, label: { nl: Met actie, en: With an action }, personen: personen_met_actie }
  personen_met_actie: { rol: personen }
  stop_met_actie: { rol: aantal, label: { nl: Stopgezet met actie, en: Discontinued with }, deel_van: n_met_actie, personen: personen_stop_met_actie }
  personen_stop_met_actie: { rol: personen }
  n_zonder: { rol: aantal, label: { nl: Zonder actie, en: Without an action }, personen: personen_zonder }
  personen_zonder: { rol: personen }
  stop_zonder: { rol: aantal, label: { nl: Stopgezet zonder actie, en: Discontinued without }, deel_van: n_zonder, personen: personen_stop_zonder }
  personen_stop_zonder: { rol: personen }
aandelen:
  aandeel_met_actie: { teller: stop_met_actie, noemer: n_met_actie, label: { nl: Aandeel stopgezet met actie, en: Share discontinued with an action } }
  aandeel_zonder: { teller: stop_zonder, noemer: n_zonder, label: { nl: Aandeel stopgezet zonder actie, en: Share discontinued without an action } }
verschillen:
  verschil: { teller: stop_met_actie, noemer: n_met_actie, min_teller: stop_zonder, min_noemer: n_zonder, laag: newcombe_lo, hoog: newcombe_hi, label: { nl: Verschil (procentpunt), en: Difference (points) } }
identiteiten:
  - stop_met_actie <= n_met_actie
  - stop_zonder <= n_zonder
---*/
select
  30 as landmark,
  count(*) filter (where m.met_actie = 1) as n_met_actie,
  count(distinct m.persoon_id) filter (where m.met_actie = 1) as personen_met_actie,
  count(*) filter (where m.met_actie = 1 and m.stopgezet = 1) as stop_met_actie,
  count(distinct m.persoon_id) filter (where m.met_actie = 1 and m.stopgezet = 1) as personen_stop_met_actie,
  count(*) filter (where m.met_actie = 0) as n_zonder,
  count(distinct m.persoon_id) filter (where m.met_actie = 0) as personen_zonder,
  count(*) filter (where m.met_actie = 0 and m.stopgezet = 1) as stop_zonder,
  count(distinct m.persoon_id) filter (where m.met_actie = 0 and m.stopgezet = 1) as personen_stop_zonder
from signaal_moment as m
where m.landmark = 1
order by landmark
