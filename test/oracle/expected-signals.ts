import { type Comparison, INTERVAL, SHARE } from './compare-value.ts';
import { compareColumns, fields, type Json, list } from './expected-shapes.ts';
import type { Figures } from './figures.ts';

const DIFFERENCE = {
  stop_gesignaleerd_min_niet: SHARE,
  stop_verschil_lo: INTERVAL,
  stop_verschil_hi: INTERVAL,
};
const TEST = {
  ...DIFFERENCE,
  precisie: SHARE,
  precisie_lo: INTERVAL,
  precisie_hi: INTERVAL,
  recall: SHARE,
  recall_lo: INTERVAL,
  recall_hi: INTERVAL,
  basisgraad: SHARE,
  lift: SHARE,
  voorsprong_weken_mediaan: SHARE,
  voorsprong_q1: SHARE,
  voorsprong_q3: SHARE,
};

/** How signals were followed up, and what became of the studies (`acties.json`). */
export function compareActions(json: Json, figures: Figures): readonly Comparison[] {
  const { landmark, ...followed } = fields(json);
  return [
    ...compareColumns(followed, figures.row('signalen_opvolging', { schooljaar: 'totaal' }), {
      where: 'opvolging',
      tolerances: { aandeel: SHARE, wilson_lo: INTERVAL, wilson_hi: INTERVAL },
    }),
    ...compareColumns(landmark, figures.row('signalen_landmark', { landmark: '30' }), {
      where: 'landmark',
      tolerances: { verschil: SHARE, newcombe_lo: INTERVAL, newcombe_hi: INTERVAL },
    }),
  ];
}

/** What the signals of each rule foretold (`backtest.json`). */
export function compareBacktest(json: Json, figures: Figures): readonly Comparison[] {
  const { per_regel, minstens_een, ...population } = fields(json);
  const rule = (item: Json, regel: string) =>
    compareColumns(item, figures.row('signalen_toets', { regel }), { where: regel, tolerances: TEST });
  return [
    ...compareColumns(population, figures.row('signalen_toets', { regel: 'minstens_een' }), {
      where: 'alle',
    }),
    ...list(per_regel).flatMap((item) => rule(item, String(fields(item)['regels']))),
    ...rule(minstens_een!, 'minstens_een'),
  ];
}
