/*---
maat: signalen_per_maand
rij: een schooljaar, maand en regel
titel: { nl: Signalen per maand, en: Signals by month }
definitie:
  nl: Signalen naar de maand waarin ze gegeven werden; nog geen cijfer zolang die maand niet gekomen is.
  en: Signals by the month in which they were given; no figure yet until that month has come.
eenheid: signaal
vraagt: [resultaten]
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  maand: { rol: dimensie, lijst: maand, label: { nl: Maand, en: Month } }
  regel: { rol: dimensie, lijst: signaalregel, totaal: ja, label: { nl: Regel, en: Rule } }
  signalen: { rol: aantal, label: { nl: Signalen, en: Signals }, personen: personen }
  personen: { rol: personen }
---*/
with vak as (
  select j.schooljaar, c.categorie as maand, r.categorie as regel
  from schooljaar as j
  cross join categorie as c
  cross join categorie as r
  where c.lijst = 'maand' and r.lijst = 'signaalregel'
)
select
  v.schooljaar,
  v.maand,
  v.regel,
  case when k.maand is not null then count(s.persoon_id) end as signalen,
  case when k.maand is not null then count(distinct s.persoon_id) end as personen
from vak as v
left join kalendermaand as k on k.schooljaar = v.schooljaar and k.maand = v.maand
left join signaal as s on s.schooljaar = v.schooljaar and s.maand = v.maand and s.regel = v.regel
group by v.schooljaar, v.maand, v.regel, k.maand
order by v.schooljaar, v.maand, v.regel
