-- one row per question and trait of it, with who asked it
select vrager, vraag_id, 'totaal' as kenmerk, 'totaal' as categorie from gestelde_vraag
union all select vrager, vraag_id, 'thema', thema from gestelde_vraag
union all select vrager, vraag_id, 'doelgroep', doelgroep from gestelde_vraag
union all select vrager, vraag_id, 'kanaal', kanaal from gestelde_vraag
order by vraag_id, kenmerk
