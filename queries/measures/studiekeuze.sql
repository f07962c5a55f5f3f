/*---
maat: studiekeuze
rij: een schooljaar, onderwijsniveau en breed studiegebied
titel: { nl: Studiekeuze, en: Choice of study }
definitie:
  nl: Trajecten die in het schooljaar begonnen, naar onderwijsniveau en breed studiegebied (ISCED-F 2013).
  en: Programmes begun in the school year, by level of education and broad field (ISCED-F 2013).
bron:
  nl: >-
    Studiegebieden volgens ISCED-F 2013 (UNESCO).
  en: >-
    Fields of study by ISCED-F 2013 (UNESCO).
eenheid: traject
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  niveaugroep: { rol: dimensie, lijst: niveaugroepen, totaal: ja, label: { nl: Onderwijsniveau, en: Level of education } }
  isced_breed: { rol: dimensie, lijst: isced_f_2013, totaal: ja, label: { nl: Studiegebied, en: Field of study } }
  nieuwe_trajecten: { rol: aantal, label: { nl: Nieuwe trajecten, en: New programmes }, personen: personen, personen_eenmaal: personen_eerste }
  personen: { rol: personen }
  personen_eerste: { rol: personen, optelbaar: ja }
verschuiving: { over: schooljaar, verdeling: niveaugroep, aantal: nieuwe_trajecten }
---*/
select
  schooljaar,
  niveaugroep,
  isced_breed,
  count(*) as nieuwe_trajecten,
  count(distinct persoon_id) as personen,
  sum(eerste) as personen_eerste
from nieuw_traject
group by schooljaar, niveaugroep, isced_breed
order by schooljaar, niveaugroep, isced_breed
