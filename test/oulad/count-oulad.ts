import { join } from 'node:path';
import { TOTAL } from '../../src/model/table.ts';
import { POLICY_INTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import type { Engine } from '../../src/store/engine.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { readMeasures } from '../../src/store/read-queries.ts';
import { runMeasure } from '../../src/store/run-measure.ts';
import { type Figures, figuresOf } from '../oracle/figures.ts';

const COUNT_DATES = ['2013-02-01', '2013-10-01', '2014-02-01', '2014-10-01', '2015-02-01'] as const;

const ASKED: readonly { readonly measure: string; readonly per?: string; readonly datum?: string }[] = [
  { measure: 'inschrijvingen' },
  { measure: 'inschrijvingen', per: 'bronresultaat' },
  { measure: 'inschrijvingen_per_persoon' },
  { measure: 'uitkomst_per_module' },
  ...[TOTAL, 'regio', 'leeftijdsklasse_bij_start', 'vooropleiding', 'geslacht', 'kansarmoede', 'module'].map(
    (per) => ({ measure: 'jaarsucces', per }),
  ),
  ...COUNT_DATES.map((datum) => ({ measure: 'lopende_trajecten', datum })),
  { measure: 'studierendement' },
  { measure: 'studierendement', per: 'module' },
];

/** The figures on the Open University data, exact; `uitkomst_per_module` is the example's own measure. */
export async function countOulad(engine: Engine, peildatum: string): Promise<Figures> {
  const measures = [...readMeasures(), ...readMeasures(join(packageRoot(), 'docs/examples/oulad'))];
  const raw = [];
  for (const { measure: id, per = TOTAL, datum } of ASKED) {
    const measure = measures.find((candidate) => candidate.id === id)!;
    raw.push(await runMeasure(engine, measure, datum === undefined ? { per } : { per, datum }));
  }
  const { tables } = await protect(raw, POLICY_INTERN, { peildatum });
  return figuresOf(tables, raw);
}
