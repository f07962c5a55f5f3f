import type { RawTable } from '../../src/model/table.ts';
import { TOTAL } from '../../src/model/table.ts';
import { POLICY_INTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { readMeasures } from '../../src/store/read-queries.ts';
import { runMeasure } from '../../src/store/run-measure.ts';
import type { BuiltStore } from './build-store.ts';
import { ASKED, type Figures, figuresOf } from './figures.ts';

/** Every figure that an oracle asks, by the road of the command `measure` for exact figures. */
export async function countFigures(store: BuiltStore, dates: readonly string[]): Promise<Figures> {
  const known = dates.filter((date) => date <= store.settings.peildatum);
  const raw = await countTables(store, known);
  const { tables } = await protect(raw, POLICY_INTERN, { peildatum: store.settings.peildatum });
  return figuresOf(tables, raw);
}

/** The same as counted tables, and the stock on each of `dates` that is no count date by itself. */
export async function countTables(
  { engine, delivered }: Pick<BuiltStore, 'engine' | 'delivered'>,
  dates: readonly string[],
): Promise<readonly RawTable[]> {
  const measures = readMeasures();
  const measureOf = (id: string) => measures.find((measure) => measure.id === id)!;
  const tables: RawTable[] = [];
  const isAvailable = ({ measure }: { readonly measure: string }) =>
    measureOf(measure).needs.every((table) => delivered.includes(table));
  for (const { measure, per } of ASKED.filter(isAvailable)) {
    for (const trait of per) tables.push(await runMeasure(engine, measureOf(measure), { per: trait }));
  }
  const stand = tables.find(({ measure }) => measure.id === 'stand');
  const known = new Set(stand?.rows.map(({ keys }) => keys[0]));
  for (const datum of dates.filter((date) => !known.has(date))) {
    tables.push(await runMeasure(engine, measureOf('stand'), { per: TOTAL, datum }));
  }
  return tables;
}
