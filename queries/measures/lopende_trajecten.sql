/*---
maat: lopende_trajecten
rij: een teldag en categorie van een kenmerk
titel: { nl: Lopende trajecten op een teldag, en: Programmes running on a count date }
definitie:
  nl: >-
    Trajecten die op de dag lopen (eerste en laatste dag inbegrepen). Waarvan einde onbekend: er is een reden van het
    einde, maar geen dag.
  en: >-
    Programmes running on the day (first and last day included). Of which end unknown: there is a reason for the end,
    but no day.
eenheid: traject
per: traject
kolommen:
  datum: { rol: dimensie, label: { nl: Teldag, en: Count date } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  trajecten: { rol: aantal, label: { nl: Lopende trajecten, en: Running programmes }, personen: personen }
  einde_onbekend: { rol: aantal, label: { nl: Waarvan einde onbekend, en: Of which end unknown }, deel_van: trajecten, personen: personen_einde_onbekend }
  einde_gekend: { rol: aantal, label: { nl: Waarvan einde gekend of nog lopend, en: Of which end known or still running }, deel_van: trajecten, personen: personen_einde_gekend }
  personen: { rol: aantal, label: { nl: Personen, en: Persons }, personen: personen, optelbaar: nee }
  personen_einde_onbekend: { rol: aantal, label: { nl: Personen met einde onbekend, en: Persons with end unknown }, personen: personen_einde_onbekend, optelbaar: nee }
  personen_einde_gekend: { rol: aantal, label: { nl: Personen met einde gekend of nog lopend, en: Persons with end known or still running }, personen: personen_einde_gekend, optelbaar: nee }
identiteiten:
  - einde_onbekend + einde_gekend = trajecten
---*/
with teldag as (
  select dag from teldatum where cast($datum as integer) is null
  union all
  select cast($datum as integer) as dag from instelling where cast($datum as integer) is not null
)
select
  d.dag as datum,
  k.categorie as per,
  count(*) as trajecten,
  sum(t.einde_onbekend) as einde_onbekend,
  count(*) filter (where t.einde_onbekend = 0) as einde_gekend,
  count(distinct t.persoon_id) as personen,
  count(distinct case when t.einde_onbekend = 1 then t.persoon_id end) as personen_einde_onbekend,
  count(distinct case when t.einde_onbekend = 0 then t.persoon_id end) as personen_einde_gekend
from teldag as d
join traject_in_periode as t on d.dag between t.startdag and t.laatste_dag
join traject_kenmerk as k on k.persoon_id = t.persoon_id and k.traject_id = t.traject_id
where k.kenmerk = $per
group by d.dag, k.categorie
order by d.dag, k.categorie
