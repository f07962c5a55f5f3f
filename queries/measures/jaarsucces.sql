/*---
maat: jaarsucces
rij: een schooljaar en categorie van een kenmerk
titel: { nl: Jaarsucces, en: Success in the year }
definitie:
  nl: >-
    Geslaagde inschrijvingen op de inschrijvingen met een resultaat (geslaagd, gedeeltelijk, niet geslaagd of niet
    deelgenomen). In het hoger onderwijs is geslaagd: alle opgenomen studiepunten verworven.
  en: >-
    Successful enrolments over the enrolments with a result (passed, partly, failed or not taken part). In higher
    education passed means: all study points taken up were acquired.
eenheid: inschrijving
per: traject
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  inschrijvingen: { rol: aantal, intern: ja, label: { nl: Inschrijvingen, en: Enrolments }, personen: personen }
  noemer: { rol: aantal, label: { nl: Met resultaat, en: With a result }, deel_van: inschrijvingen, personen: personen_noemer }
  geslaagd: { rol: aantal, label: { nl: Geslaagd, en: Passed }, deel_van: noemer, personen: personen_geslaagd }
  lopend: { rol: aantal, intern: ja, label: { nl: Lopend, en: Running }, deel_van: inschrijvingen, personen: personen_lopend }
  onbekend: { rol: aantal, intern: ja, label: { nl: Onbekend, en: Unknown }, deel_van: inschrijvingen, personen: personen_onbekend }
  personen: { rol: personen }
  personen_noemer: { rol: personen }
  personen_geslaagd: { rol: personen }
  personen_lopend: { rol: personen }
  personen_onbekend: { rol: personen }
aandelen:
  aandeel: { teller: geslaagd, noemer: noemer, laag: wilson_lo, hoog: wilson_hi, label: { nl: Aandeel geslaagd, en: Share passed } }
identiteiten:
  - noemer + lopend + onbekend <= inschrijvingen
  - geslaagd <= noemer
---*/
select
  i.schooljaar,
  k.categorie as per,
  count(*) as inschrijvingen,
  sum(i.noemer) as noemer,
  sum(i.geslaagd) as geslaagd,
  sum(i.lopend) as lopend,
  sum(i.onbekend) as onbekend,
  count(distinct i.persoon_id) as personen,
  count(distinct case when i.noemer = 1 then i.persoon_id end) as personen_noemer,
  count(distinct case when i.geslaagd = 1 then i.persoon_id end) as personen_geslaagd,
  count(distinct case when i.lopend = 1 then i.persoon_id end) as personen_lopend,
  count(distinct case when i.onbekend = 1 then i.persoon_id end) as personen_onbekend
from inschrijving_jaar as i
join traject_kenmerk as k on k.persoon_id = i.persoon_id and k.traject_id = i.traject_id
where k.kenmerk = $per
group by i.schooljaar, k.categorie
order by i.schooljaar, k.categorie
