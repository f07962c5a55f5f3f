import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { type Sealed, seal } from '../../src/protect/sealed.ts';
import { buildMeasure, count, dimension, rawTable } from './build-measure.ts';

const measure = buildMeasure({ dimensions: [dimension('groep')], counts: [count('n')] });
const { tables } = await protect([rawTable(measure, [['A', 40]])], POLICY_EXTERN, {
  peildatum: '2024-02-15',
  salt: new Uint8Array(32),
});

/** Content written by hand, sealed with a small protected table, so that a test can hand it to a renderer. */
export function sealedContent<T>(content: T): Sealed<T> {
  return seal(content, tables);
}
