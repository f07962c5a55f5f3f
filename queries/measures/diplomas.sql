/*---
maat: diplomas
rij: een schooljaar
titel: { nl: Behaalde diploma’s en attesten, en: Qualifications obtained }
definitie:
  nl: Trajecten die in het schooljaar met een diploma of ander eindbewijs eindigden; wie verder studeert, stroomt niet uit.
  en: Programmes that ended with a qualification in the school year; who studies on does not leave.
eenheid: traject
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  behaalde_diplomas: { rol: aantal, label: { nl: Behaald, en: Obtained }, personen: personen }
  waarvan_zonder_uitstroom: { rol: aantal, intern: ja, label: { nl: Waarvan verder studerend, en: Of which studying on }, deel_van: behaalde_diplomas, personen: personen_zonder_uitstroom }
  personen: { rol: personen }
  personen_zonder_uitstroom: { rol: personen }
---*/
select
  schooljaar,
  count(*) as behaalde_diplomas,
  count(*) filter (where studeert_verder = 1) as waarvan_zonder_uitstroom,
  count(distinct persoon_id) as personen,
  count(distinct case when studeert_verder = 1 then persoon_id end) as personen_zonder_uitstroom
from diploma
group by schooljaar
order by schooljaar
