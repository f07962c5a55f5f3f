/*---
maat: doorverwijzingen
rij: een schooljaar en partner
titel: { nl: Doorverwijzingen van onderwijsvragen, en: Referrals of questions about education }
definitie:
  nl: Onderwijsvragen die met een doorverwijzing werden afgehandeld, naar partner; de Leerwinkel staat vooraan.
  en: Questions about education that ended in a referral, by partner; the Leerwinkel stands first.
eenheid: vraag
vraagt: [vragen]
kolommen:
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  partner: { rol: dimensie, lijst: partner, totaal: ja, label: { nl: Partner, en: Partner } }
  doorverwezen: { rol: aantal, label: { nl: Doorverwezen, en: Referred }, personen: vragers, personen_eenmaal: vragers_eerste }
  vragers: { rol: personen }
  vragers_eerste: { rol: personen, optelbaar: ja }
---*/
select
  schooljaar,
  partner,
  count(*) as doorverwezen,
  count(distinct vrager) as vragers,
  sum(eerste_doorverwijzing) as vragers_eerste
from gestelde_vraag
where doorverwezen = 1
group by schooljaar, partner
order by schooljaar, partner
