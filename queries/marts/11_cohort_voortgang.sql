-- one row per member of a cohort and teldag that has come: where the person is. A diploma goes before studying,
-- studying before the end of the last studieperiode
with diploma_op as (
  select c.persoon_id, d.k, max(case when t.laatste_dag <= d.dag then 1 else 0 end) as diploma
  from cohort as c
  join cohort_teldag as d on d.cohort = c.cohort and d.waarneembaar = 1
  left join traject_in_periode as t on t.persoon_id = c.persoon_id and t.klasse = 'diploma'
  group by c.persoon_id, d.k
), laatste as (
  select
    c.persoon_id,
    d.k,
    p.klasse,
    row_number() over (partition by c.persoon_id, d.k order by p.periode_nr desc) as volgnummer
  from cohort as c
  join cohort_teldag as d on d.cohort = c.cohort and d.waarneembaar = 1
  join studieperiode as p on p.persoon_id = c.persoon_id and p.startdag <= d.dag
)
select
  c.persoon_id,
  c.cohort,
  d.k,
  case
    when o.diploma = 1 and h.persoon_id is not null then 'diploma_studeert_verder'
    when o.diploma = 1 then 'diploma_niet_meer_studerend'
    when h.persoon_id is null then l.klasse
    when h.opleiding = c.opleiding then 'studeert_zelfde_opleiding'
    when h.niveaugroep = c.niveaugroep then 'studeert_andere_opleiding_zelfde_niveau'
    else 'studeert_ander_niveau'
  end as status
from cohort as c
join cohort_teldag as d on d.cohort = c.cohort and d.waarneembaar = 1
join diploma_op as o on o.persoon_id = c.persoon_id and o.k = d.k
join laatste as l on l.persoon_id = c.persoon_id and l.k = d.k and l.volgnummer = 1
left join hoofdtraject as h on h.persoon_id = c.persoon_id and d.dag between h.vandag and h.totdag
order by c.persoon_id, d.k
