/*---
maat: signalen_op_dag
rij: een dag, regel en maand van het signaal
titel: { nl: Signalen van dit schooljaar, en: Signals of this school year }
definitie:
  nl: >-
    Signalen van het schooljaar tot en met de dag, van trajecten die die dag lopen. Open: sindsdien is voor die persoon
    geen actie uitgevoerd.
  en: >-
    Signals of the school year up to the day, of programmes that run on it. Open: no action was carried out for that
    person since.
eenheid: signaal
vraagt: [resultaten, acties]
kolommen:
  datum: { rol: dimensie, lijst: datum, label: { nl: Dag, en: Day } }
  regel: { rol: dimensie, lijst: signaalregel, aanvullen: nee, totaal: ja, label: { nl: Regel, en: Rule } }
  maand: { rol: dimensie, lijst: maand, aanvullen: nee, totaal: ja, label: { nl: Maand, en: Month } }
  signalen: { rol: aantal, label: { nl: Signalen, en: Signals }, personen: personen }
  personen: { rol: personen }
  open: { rol: aantal, label: { nl: Nog open, en: Still open }, deel_van: signalen, personen: personen_open }
  personen_open: { rol: personen }
identiteiten:
  - open <= signalen
---*/
with dag as (
  select coalesce(cast($datum as integer), peildag) as dag
  from instelling
)
select
  d.dag as datum,
  s.regel,
  s.maand,
  count(*) as signalen,
  count(distinct s.persoon_id) as personen,
  count(*) filter (where s.actiedag is null or s.actiedag > d.dag) as open,
  count(distinct s.persoon_id) filter (where s.actiedag is null or s.actiedag > d.dag) as personen_open
from dag as d
join kalendermaand as m on d.dag between m.eerste_dag and m.laatste_dag
join signaal as s on s.schooljaar = m.schooljaar and d.dag between s.dag and s.tot_dag
group by d.dag, s.regel, s.maand
order by d.dag, s.regel, s.maand
