-- one row per school year of which the number of files (dossiers) was delivered
select cast(c.schooljaar_start as integer) as schooljaar, c.aantal_dossiers as dossiers
from caseload as c
join schooljaar as s on s.schooljaar = c.schooljaar_start
order by schooljaar
