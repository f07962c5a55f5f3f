-- one row per day on which the stock is counted: 31 October of each school year, and the peildatum
select teldag as dag from schooljaar where teldag_bereikt = 1
union
select peildag as dag from instelling
order by dag
