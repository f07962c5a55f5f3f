-- one row per priority of the reasons for an end: its class of outflow and its cause
select
  cast(prioriteit as integer) as prioriteit,
  min(uitstroomklasse) as klasse,
  min(oorzaak_cif) as oorzaak
from codelijst_reden_einde
where prioriteit is not null
group by prioriteit
order by prioriteit
