-- one row per change of the group of the main traject inside a studieperiode, in the school year of the change
with stap as (
  select
    persoon_id,
    vandag,
    niveaugroep as naar,
    lag(niveaugroep) over (partition by persoon_id, periode_nr order by vandag) as van
  from hoofdtraject
)
select st.persoon_id, s.schooljaar, st.vandag as dag, st.van, st.naar
from stap as st
join schooljaar as s on st.vandag between s.eerste_dag and s.tot_dag
where st.van <> st.naar
order by st.persoon_id, st.vandag
