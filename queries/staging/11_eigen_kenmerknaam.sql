-- one row per own trait that a mapping declared
select kenmerk, niveau from kenmerken order by kenmerk
