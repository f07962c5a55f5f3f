import { composePlot } from '../../src/compose/plot.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Plot } from '../../src/model/plot.ts';
import type { ChartSection } from '../../src/model/report.ts';
import { POLICY_EXTERN, type Policy } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';
import { composeContext } from './compose-context.ts';

const BY_YEAR: Measure = buildMeasure({
  id: 'proef',
  dimensions: [dimension('schooljaar', { total: false }), dimension('soort')],
  counts: [count('personen')],
});

/** A chart of the kind asked for, made from counts of persons: rows of categories and a number. */
export async function composeSample(
  kind: ChartSection['kind'],
  rows: readonly (readonly (string | number)[])[],
  parts: { readonly lang?: 'nl' | 'en'; readonly policy?: Policy; readonly measure?: Measure } = {},
): Promise<Plot> {
  const { lang = 'nl', policy = POLICY_EXTERN, measure = BY_YEAR } = parts;
  const { tables } = await protect([rawTable(measure, rows)], policy, {
    peildatum: '2024-02-15',
    salt: new Uint8Array(32),
  });
  const section: ChartSection = {
    kind,
    id: kind,
    measure: measure.id,
    version: undefined,
    per: 'totaal',
    years: 5,
    where: {},
    title: undefined,
    subtitle: undefined,
  };
  return composePlot({ section, table: tables[0]!, context: composeContext({ policy, lang }) }).content;
}
