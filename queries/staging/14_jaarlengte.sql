-- one row per number of whole school years: the days (365.25 a year) after which an end that is only known by its
-- school year has happened, and those for which someone who still studies then is known to be followed
select
  cast(j.jaren as integer) as jaren,
  cast((1461 * j.jaren) // 4 as integer) as dagen_einde,
  cast((1461 * j.jaren + 3) // 4 as integer) as dagen_gevolgd
from range(0, 100) as j(jaren)
order by jaren
