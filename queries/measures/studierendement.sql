/*---
maat: studierendement
rij: een schooljaar, categorie van een kenmerk en paar van opgenomen en verworven studiepunten (x 100)
titel: { nl: Studierendement, en: Study point yield }
definitie:
  nl: >-
    Som van de verworven studiepunten op de som van de opgenomen; de inschrijvingen van een persoon worden opgeteld.
    Zonder lopende en tijdig uitgeschreven inschrijvingen; zonder resultaat: apart, als grens.
  en: >-
    Sum of the study points acquired over the sum taken up; the enrolments of a person are added. Without running and
    timely ended enrolments; without a result: apart, as a bound.
bron:
  nl: >-
    Statistiek Vlaanderen en AHOVOKS (verworven op opgenomen studiepunten; wie zich tijdig uitschrijft, telt niet mee). Daar enkel generatiestudenten: niet zomaar te vergelijken.
  en: >-
    Statistics Flanders and AHOVOKS (credits acquired over credits taken up; timely withdrawals left out). There first-time students only: not simply comparable.
per: traject
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  per: { rol: dimensie, lijst: per, label: { nl: Groep, en: Group } }
  opgenomen: { rol: waarde }
  verworven: { rol: waarde }
  ontbrekend_opgenomen: { rol: waarde }
  ontbrekend: { rol: waarde }
  personen: { rol: aantal, label: { nl: Personen, en: Persons } }
statistiek: { soort: verhouding_van_sommen, teller: verworven, noemer: opgenomen, ontbrekend: ontbrekend_opgenomen, ontbrekend_aantal: ontbrekend, gewicht: personen, minimum: 30 }
---*/
with persoon_som as (
  select
    i.persoon_id,
    i.schooljaar,
    k.categorie,
    sum(i.opgenomen) as opgenomen,
    sum(i.verworven) as verworven,
    sum(i.ontbrekend_opgenomen) as ontbrekend_opgenomen,
    sum(i.ontbrekend) as ontbrekend
  from inschrijving_jaar as i
  join traject_kenmerk as k on k.persoon_id = i.persoon_id and k.traject_id = i.traject_id
  where k.kenmerk = $per
  group by i.persoon_id, i.schooljaar, k.categorie
)
select
  schooljaar,
  categorie as per,
  opgenomen,
  verworven,
  ontbrekend_opgenomen,
  ontbrekend,
  count(*) as personen
from persoon_som
where opgenomen > 0 or ontbrekend > 0
group by schooljaar, categorie, opgenomen, verworven, ontbrekend_opgenomen, ontbrekend
order by schooljaar, categorie, opgenomen, verworven, ontbrekend_opgenomen, ontbrekend
