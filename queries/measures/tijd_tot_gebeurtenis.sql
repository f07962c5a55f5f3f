/*---
maat: tijd_tot_gebeurtenis
rij: een cohorte, categorie van een kenmerk, aantal dagen en uitkomst
titel: { nl: Tijd tot de eerste uitkomst, en: Time to the first outcome }
definitie:
  nl: >-
    Wat er het eerst gebeurde in de eerste studieperiode, en na hoeveel jaar (365,25 dagen): een diploma of attest, of
    het einde van de periode, gestopt of uit beeld. Wie nog bezig is, telt mee tot de peildatum (Aalen-Johansen); uit
    beeld is een uitkomst naast de andere, geen reden om iemand niet mee te tellen.
  en: >-
    What happened first in the first study period, and after how many years (365.25 days): a qualification, or the end
    of the period, stopped or out of sight. Who is still studying counts up to the reference date (Aalen-Johansen); out
    of sight is an outcome beside the others, no reason not to count someone.
bron:
  nl: Aalen en Johansen (1978); variantie van Marubini en Valsecchi (1995); interval cloglog op 1 - F.
  en: Aalen and Johansen (1978); variance of Marubini and Valsecchi (1995); interval cloglog on 1 - F.
per: persoon
kolommen:
  cohort: { rol: dimensie, lijst: schooljaar, totaal: ja, label: { nl: Instroomcohorte, en: Entry cohort } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  dagen: { rol: waarde }
  oorzaak: { rol: waarde }
  gevolgd: { rol: waarde }
  n: { rol: aantal, label: { nl: Starters, en: Starters } }
statistiek:
  soort: tijd_tot_gebeurtenis
  tijd: dagen
  oorzaak: oorzaak
  gevolgd: gevolgd
  gewicht: n
  uitkomsten:
    diploma: { nl: Diploma, en: Qualified }
    stopgezet: { nl: Gestopt, en: Stopped }
    uit_beeld: { nl: Uit beeld, en: Out of sight }
  zonder: { nl: Nog bezig zonder uitkomst, en: Still studying without outcome }
  jaren: 5
  minimum: 10
---*/
select
  u.cohort,
  k.categorie as per,
  u.dagen,
  u.oorzaak,
  i.peildag - s.tot_dag + 1 as gevolgd,
  count(*) as n
from eerste_uitkomst as u
join kenmerk as k on k.persoon_id = u.persoon_id
join schooljaar as s on s.schooljaar = u.cohort
cross join instelling as i
where k.kenmerk = $per
group by u.cohort, k.categorie, u.dagen, u.oorzaak, i.peildag, s.tot_dag
order by u.cohort, k.categorie, u.dagen, u.oorzaak
