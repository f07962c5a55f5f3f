/*---
maat: signalen_partner
rij: een partner en aantal dagen tot de actie
titel: { nl: 'Eerste actie na een signaal, naar partner', en: 'First action after a signal, by partner' }
definitie:
  nl: >-
    De eerste actie die binnen 30 dagen na een signaalmoment voor die persoon is uitgevoerd; het aandeel is dat van alle
    signaalmomenten, ook die zonder actie.
  en: >-
    The first action carried out for that person within 30 days of a signal moment; the share is that of all signal
    moments, also those without an action.
eenheid: signaal
vraagt: [resultaten, acties]
kolommen:
  partner: { rol: dimensie, lijst: partner, label: { nl: Partner, en: Partner } }
  dagen: { rol: waarde }
  signaalmomenten: { rol: aantal, label: { nl: Signaalmomenten, en: Signal moments }, personen: personen, optelbaar: nee }
  personen: { rol: personen }
  eerste_actie: { rol: aantal, label: { nl: Eerste actie, en: First action }, deel_van: signaalmomenten, personen: personen_met_actie }
  personen_met_actie: { rol: personen }
aandelen:
  aandeel: { teller: eerste_actie, noemer: signaalmomenten, laag: wilson_lo, hoog: wilson_hi, label: { nl: Aandeel, en: Share } }
kwartielen: { waarde: dagen, gewicht: eerste_actie, mediaan: dagen_mediaan, q1: dagen_q1, q3: dagen_q3, label: { nl: Dagen tot de actie, en: Days to the action } }
---*/
with soort as (
  select distinct partner from signaal_moment where rijp = 1 and met_actie = 1
  union
  select 'totaal'
  union
  select categorie from categorie where lijst = 'partner' and categorie = 'leerwinkel'
)
select
  s.partner,
  case when m.partner = s.partner or (s.partner = 'totaal' and m.met_actie = 1) then m.dagen else 0 end as dagen,
  count(*) as signaalmomenten,
  count(distinct m.persoon_id) as personen,
  count(*) filter (where m.partner = s.partner or (s.partner = 'totaal' and m.met_actie = 1)) as eerste_actie,
  count(distinct m.persoon_id) filter (where m.partner = s.partner or (s.partner = 'totaal' and m.met_actie = 1)) as personen_met_actie
from soort as s
cross join signaal_moment as m
where m.rijp = 1
group by s.partner, case when m.partner = s.partner or (s.partner = 'totaal' and m.met_actie = 1) then m.dagen else 0 end
order by partner, dagen
