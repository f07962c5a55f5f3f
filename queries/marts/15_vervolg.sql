-- one row per person in stock on 31 October and school year whose next 31 October has come: the group then, and the
-- group, or the way the last studieperiode ended, a year later
with laatste as (
  select
    s.schooljaar,
    p.persoon_id,
    p.oorzaak,
    row_number() over (partition by p.persoon_id, s.schooljaar order by p.periode_nr desc) as volgnummer
  from schooljaar as s
  join studieperiode as p on p.startdag <= s.teldag
)
select
  h.persoon_id,
  s.schooljaar,
  h.niveaugroep as van,
  case when n.persoon_id is not null then n.niveaugroep else l.oorzaak end as naar
from schooljaar as s
join schooljaar as v on v.schooljaar = s.schooljaar + 1 and v.teldag_bereikt = 1
join hoofdtraject as h on s.teldag between h.vandag and h.totdag
join laatste as l on l.schooljaar = v.schooljaar and l.persoon_id = h.persoon_id and l.volgnummer = 1
left join hoofdtraject as n on n.persoon_id = h.persoon_id and v.teldag between n.vandag and n.totdag
order by h.persoon_id, s.schooljaar
