/*---
maat: blijven_studeren
rij: een cohorte, categorie van een kenmerk, aantal dagen en einde
titel: { nl: Blijven studeren, en: Staying in study }
definitie:
  nl: >-
    Hoe lang de eerste studieperiode duurt, in jaren (365,25 dagen): het aandeel dat nog in die periode is
    (Kaplan-Meier), welk einde ze ook krijgt. Wie nog bezig is, telt mee tot de peildatum.
  en: >-
    How long the first study period lasts, in years (365.25 days): the share that is still in it (Kaplan-Meier),
    whatever ends it. Who is still studying counts up to the reference date.
bron:
  nl: Kaplan en Meier (1958); standaardfout van Greenwood; interval log-log.
  en: Kaplan and Meier (1958); standard error by Greenwood; log-log interval.
per: persoon
kolommen:
  cohort: { rol: dimensie, lijst: schooljaar, totaal: ja, label: { nl: Instroomcohorte, en: Entry cohort } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  dagen: { rol: waarde }
  einde: { rol: waarde }
  gevolgd: { rol: waarde }
  n: { rol: aantal, label: { nl: Starters, en: Starters } }
statistiek:
  soort: tijd_tot_gebeurtenis
  tijd: dagen
  oorzaak: einde
  gevolgd: gevolgd
  gewicht: n
  uitkomsten:
    beeindigd: { nl: Studieperiode beëindigd, en: Study period ended }
  zonder: { nl: Nog in de studieperiode, en: Still in the study period }
  jaren: 5
  minimum: 10
---*/
select
  u.cohort,
  k.categorie as per,
  u.dagen_in_periode as dagen,
  u.einde,
  i.peildag - s.tot_dag + 1 as gevolgd,
  count(*) as n
from eerste_uitkomst as u
join kenmerk as k on k.persoon_id = u.persoon_id
join schooljaar as s on s.schooljaar = u.cohort
cross join instelling as i
where k.kenmerk = $per
group by u.cohort, k.categorie, u.dagen_in_periode, u.einde, i.peildag, s.tot_dag
order by u.cohort, k.categorie, u.dagen_in_periode, u.einde
