/*---
maat: overgangsmatrix
rij: een schooljaar, niveau op 31 oktober en toestand een jaar later
titel: { nl: 'Overgangsmatrix, van 31 oktober tot 31 oktober', en: 'Transitions, from 31 October to 31 October' }
definitie:
  nl: Personen in opvolging op 31 oktober van het schooljaar, naar hun niveau dan en hun toestand op 31 oktober erna.
  en: Persons in follow-up on 31 October of the school year, by their level then and their state on the next 31 October.
kolommen:
  schooljaar: { rol: dimensie, aanvullen: nee, label: { nl: Schooljaar, en: School year } }
  van: { rol: dimensie, lijst: niveaugroepen, totaal: ja, label: { nl: Op 31 oktober, en: On 31 October } }
  naar: { rol: dimensie, lijst: vervolg, totaal: ja, label: { nl: Een jaar later, en: A year later } }
  personen: { rol: aantal, label: { nl: Personen, en: Persons } }
---*/
select
  schooljaar,
  van,
  naar,
  count(*) as personen
from vervolg
group by schooljaar, van, naar
order by schooljaar, van, naar
