-- one row per question; vrager = the person who asked it, or the question itself where nobody is named; eerste_... = 1
-- for the first one (that was referred) of that person in that school year
select
  coalesce(v.persoon_id, 'vraag ' || v.vraag_id) as vrager,
  v.vraag_id,
  v.persoon_id,
  v.schooljaar,
  v.thema,
  v.doelgroep,
  v.kanaal,
  case when v.persoon_id is null then 1 else 0 end as zonder_persoon,
  case
    when v.persoon_id is null then 1
    when row_number() over (partition by v.persoon_id, v.schooljaar order by v.vraag_id) = 1 then 1
    else 0
  end as eerste_vraag,
  case
    when v.doorverwezen = 0 then 0
    when v.persoon_id is null then 1
    when row_number() over (partition by v.persoon_id, v.schooljaar, v.doorverwezen order by v.vraag_id) = 1 then 1
    else 0
  end as eerste_doorverwijzing,
  v.doorverwezen,
  v.partner,
  case when v.partner = 'leerwinkel' then 1 else 0 end as naar_leerwinkel,
  v.tot_zelfde_dag
from vraag as v
order by v.vraag_id
