/*---
maat: vragen
rij: een schooljaar en categorie van een kenmerk van de vraag
titel: { nl: Onderwijsvragen, en: Questions about education }
definitie:
  nl: >-
    Vragen over onderwijs die in het schooljaar gesteld werden, tot en met de peildatum. Wie meer dan één vraag stelt,
    telt één keer bij de personen; een vraag zonder persoon telt enkel als vraag. Per 100 dossiers: de actieve dossiers
    van de sociale dienst in dat schooljaar.
  en: >-
    Questions about education asked in the school year, up to the reference date. Who asks more than one counts once
    among the persons; a question without a person counts as a question only. Per 100 files: the files of the social
    service that were active in that school year.
bron:
  nl: Garwood (1936); Przyborowski en Wilenski (1940); Poissonregressie zoals glm in R.
  en: Garwood (1936); Przyborowski and Wilenski (1940); Poisson regression as glm in R.
eenheid: vraag
per: vraag
vraagt: [vragen]
gebruikt: [caseload]
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  per: { rol: dimensie, lijst: per, totaal: ja, label: { nl: Groep, en: Group } }
  vragen: { rol: aantal, label: { nl: Vragen, en: Questions }, personen: vragers, personen_eenmaal: vragers_eerste }
  vragers: { rol: personen }
  vragers_eerste: { rol: personen, optelbaar: ja }
  unieke_personen: { rol: aantal, label: { nl: Unieke personen, en: Distinct persons }, personen: unieke_personen, optelbaar: nee }
  zonder_persoon: { rol: aantal, intern: ja, label: { nl: Vragen zonder persoon, en: Questions without a person }, personen: zonder_persoon, deel_van: vragen }
  doorverwezen: { rol: aantal, label: { nl: Doorverwezen, en: Referred }, personen: vragers_doorverwezen, deel_van: vragen }
  vragers_doorverwezen: { rol: personen }
  naar_leerwinkel: { rol: aantal, intern: ja, label: { nl: Naar de Leerwinkel, en: To the Leerwinkel }, personen: vragers_leerwinkel, deel_van: doorverwezen }
  vragers_leerwinkel: { rol: personen }
  tot_zelfde_dag: { rol: aantal, intern: ja, label: { nl: Tot dezelfde dag als de peildatum, en: Up to the same day as the reference date }, personen: vragers_tot_zelfde_dag, deel_van: vragen }
  vragers_tot_zelfde_dag: { rol: personen }
  dossiers: { rol: aantal, label: { nl: Dossiers, en: Files }, personen: dossiers, optelbaar: nee }
dichtheden:
  vragen_interval: { teller: vragen, laag: lo, hoog: hi }
  per_100_dossiers: { teller: vragen, noemer: dossiers, per: 100, laag: per_100_lo, hoog: per_100_hi, label: { nl: Vragen per 100 dossiers, en: Questions per 100 files } }
ontwikkeling: { over: schooljaar, aantal: vragen, noemer: dossiers }
identiteiten:
  - unieke_personen <= vragen
  - tot_zelfde_dag <= vragen
---*/
with groep as (
  select distinct categorie from vraag_kenmerk where kenmerk = $per
), geteld as (
  select
    v.schooljaar,
    k.categorie,
    count(*) as vragen,
    count(distinct v.vrager) as vragers,
    sum(v.eerste_vraag) as vragers_eerste,
    count(distinct v.persoon_id) as unieke_personen,
    sum(v.zonder_persoon) as zonder_persoon,
    sum(v.doorverwezen) as doorverwezen,
    count(distinct v.vrager) filter (where v.doorverwezen = 1) as vragers_doorverwezen,
    sum(v.naar_leerwinkel) as naar_leerwinkel,
    count(distinct v.vrager) filter (where v.naar_leerwinkel = 1) as vragers_leerwinkel,
    sum(v.tot_zelfde_dag) as tot_zelfde_dag,
    count(distinct v.vrager) filter (where v.tot_zelfde_dag = 1) as vragers_tot_zelfde_dag
  from gestelde_vraag as v
  join vraag_kenmerk as k on k.vrager = v.vrager and k.vraag_id = v.vraag_id
  where k.kenmerk = $per
  group by v.schooljaar, k.categorie
)
select
  s.schooljaar,
  g.categorie as per,
  coalesce(t.vragen, 0) as vragen,
  coalesce(t.vragers, 0) as vragers,
  coalesce(t.vragers_eerste, 0) as vragers_eerste,
  coalesce(t.unieke_personen, 0) as unieke_personen,
  coalesce(t.zonder_persoon, 0) as zonder_persoon,
  coalesce(t.doorverwezen, 0) as doorverwezen,
  coalesce(t.vragers_doorverwezen, 0) as vragers_doorverwezen,
  coalesce(t.naar_leerwinkel, 0) as naar_leerwinkel,
  coalesce(t.vragers_leerwinkel, 0) as vragers_leerwinkel,
  coalesce(t.tot_zelfde_dag, 0) as tot_zelfde_dag,
  coalesce(t.vragers_tot_zelfde_dag, 0) as vragers_tot_zelfde_dag,
  d.dossiers
from schooljaar as s
cross join groep as g
left join geteld as t on t.schooljaar = s.schooljaar and t.categorie = g.categorie
left join dossiers as d on d.schooljaar = s.schooljaar
order by s.schooljaar, g.categorie
