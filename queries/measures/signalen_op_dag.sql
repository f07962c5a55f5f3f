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
  signalen: { rol: aantal, label: { nl: Signalen, en: Signals }, personen: personen, personen_eenmaal: personen_eerste }
  personen: { rol: personen }
  personen_eerste: { rol: personen, optelbaar: ja }
  open: { rol: aantal, label: { nl: Nog open, en: Still open }, deel_van: signalen, personen: personen_open, personen_eenmaal: personen_open_eerste }
  personen_open: { rol: personen }
  personen_open_eerste: { rol: personen, optelbaar: ja }
identiteiten:
  - open <= signalen
---*/
with dag as (
  select coalesce(cast($datum as integer), peildag) as dag
  from instelling
), gegeven as (
  select
    d.dag as datum,
    s.persoon_id,
    s.regel,
    s.maand,
    s.traject_id,
    s.dag,
    case when s.actiedag is null or s.actiedag > d.dag then 1 else 0 end as open
  from dag as d
  join kalendermaand as m on d.dag between m.eerste_dag and m.laatste_dag
  join signaal as s on s.schooljaar = m.schooljaar and d.dag between s.dag and s.tot_dag
), genummerd as (
  select
    datum,
    persoon_id,
    regel,
    maand,
    open,
    row_number() over (partition by persoon_id order by dag, traject_id, regel) as nummer,
    row_number() over (partition by persoon_id, open order by dag, traject_id, regel) as nummer_open
  from gegeven
)
select
  datum,
  regel,
  maand,
  count(*) as signalen,
  count(distinct persoon_id) as personen,
  count(*) filter (where nummer = 1) as personen_eerste,
  coalesce(sum(open), 0) as open,
  count(distinct persoon_id) filter (where open = 1) as personen_open,
  count(*) filter (where open = 1 and nummer_open = 1) as personen_open_eerste
from genummerd
group by datum, regel, maand
order by datum, regel, maand
