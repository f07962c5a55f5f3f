/*---
maat: signalen_toets
rij: een regel en aantal dagen tussen een terecht signaal en het einde
titel: { nl: Wat de signalen voorspelden, en: What the signals foretold }
definitie:
  nl: >-
    Eerste studieperiodes van cohorten die vier volle jaren oud zijn en die met een diploma eindigden of stopgezet zijn.
    Gesignaleerd: het eerste signaal van de regel kwam ten minste 28 dagen voor het einde. Terecht: daarna stopgezet;
    vals alarm: daarna een diploma; gemist: stopgezet zonder tijdig signaal. Precisie: terecht op gesignaleerd; recall:
    terecht op stopgezet; basisgraad: stopgezet op allen; lift: precisie op basisgraad. Verschil: het aandeel
    stopgezet van wie gesignaleerd was min dat van wie het niet was. Wie geholpen werd en dan slaagde, telt als vals
    alarm.
  en: >-
    First study periods of cohorts that are four full years old and that ended with a diploma or were discontinued.
    Signalled: the first signal of the rule came at least 28 days before the end. Rightly: discontinued after it; false
    alarm: a diploma after it; missed: discontinued without a signal in time. Precision: rightly over signalled; recall:
    rightly over discontinued; base rate: discontinued over all; lift: precision over base rate. Difference: the share
    discontinued of those signalled less that of those not. Who was helped and then succeeded counts as a false
    alarm.
vraagt: [resultaten]
kolommen:
  regel: { rol: dimensie, lijst: signaaltoets, label: { nl: Regel, en: Rule } }
  voorsprong: { rol: waarde }
  n_rijp: { rol: aantal, label: { nl: Starters, en: Starters } }
  n_lopend: { rol: aantal, label: { nl: Loopt nog, en: Still running }, deel_van: n_rijp }
  n_uit_beeld: { rol: aantal, label: { nl: Uit beeld, en: Out of sight }, deel_van: n_rijp }
  tp: { rol: aantal, label: { nl: Terecht, en: Rightly }, deel_van: gesignaleerd }
  fp: { rol: aantal, label: { nl: Vals alarm, en: False alarm }, deel_van: gesignaleerd }
  fn: { rol: aantal, label: { nl: Gemist, en: Missed }, deel_van: niet_gesignaleerd }
  tn: { rol: aantal, label: { nl: Terecht niet, en: Rightly not }, deel_van: niet_gesignaleerd }
  te_laat: { rol: aantal, label: { nl: Te laat, en: Too late }, deel_van: fn }
  gesignaleerd: { rol: aantal, label: { nl: Gesignaleerd, en: Signalled }, som_van: [tp, fp], deel_van: n_afgesloten }
  niet_gesignaleerd: { rol: aantal, label: { nl: Niet gesignaleerd, en: Not signalled }, som_van: [fn, tn], deel_van: n_afgesloten }
  gestopt: { rol: aantal, label: { nl: Stopgezet, en: Discontinued }, som_van: [tp, fn], deel_van: n_afgesloten }
  n_afgesloten: { rol: aantal, label: { nl: Afgesloten, en: Ended }, som_van: [gesignaleerd, niet_gesignaleerd], deel_van: n_rijp }
aandelen:
  precisie: { teller: tp, noemer: gesignaleerd, laag: precisie_lo, hoog: precisie_hi, label: { nl: Precisie, en: Precision } }
  recall: { teller: tp, noemer: gestopt, laag: recall_lo, hoog: recall_hi, label: { nl: Recall, en: Recall } }
  basisgraad: { teller: gestopt, noemer: n_afgesloten, laag: basisgraad_lo, hoog: basisgraad_hi, label: { nl: Basisgraad, en: Base rate } }
verschillen:
  stop_gesignaleerd_min_niet:
    teller: tp
    noemer: gesignaleerd
    min_teller: fn
    min_noemer: niet_gesignaleerd
    laag: stop_verschil_lo
    hoog: stop_verschil_hi
    label: { nl: Verschil (procentpunt), en: Difference (points) }
    oordeel:
      boven: { nl: beter dan toeval, en: better than chance }
      rond: { nl: niet aantoonbaar beter dan toeval, en: not demonstrably better than chance }
      onder: { nl: slechter dan toeval, en: worse than chance }
verhoudingen:
  lift: { van: precisie, op: basisgraad, label: { nl: Lift, en: Lift } }
kwartielen: { waarde: voorsprong, gewicht: tp, deler: 7, mediaan: voorsprong_weken_mediaan, q1: voorsprong_q1, q3: voorsprong_q3, label: { nl: Weken vooraf, en: Weeks ahead } }
identiteiten:
  - tp + fp + fn + tn + n_lopend + n_uit_beeld = n_rijp
  - te_laat <= fn
---*/
with lid as (
  select
    c.categorie as regel,
    t.persoon_id,
    t.oorzaak,
    t.gesignaleerd,
    t.te_laat,
    case when t.oorzaak = 'stopgezet' and t.gesignaleerd = 1 then t.voorsprong else 0 end as voorsprong
  from categorie as c
  left join signaal_toets as t on t.regel = c.categorie
  where c.lijst = 'signaaltoets'
)
select
  regel,
  voorsprong,
  count(persoon_id) as n_rijp,
  count(*) filter (where oorzaak = 'lopend') as n_lopend,
  count(*) filter (where oorzaak = 'uit_beeld') as n_uit_beeld,
  count(*) filter (where oorzaak = 'stopgezet' and gesignaleerd = 1) as tp,
  count(*) filter (where oorzaak = 'diploma' and gesignaleerd = 1) as fp,
  count(*) filter (where oorzaak = 'stopgezet' and gesignaleerd = 0) as fn,
  count(*) filter (where oorzaak = 'diploma' and gesignaleerd = 0) as tn,
  count(*) filter (where oorzaak = 'stopgezet' and te_laat = 1) as te_laat
from lid
group by regel, voorsprong
order by regel, voorsprong
