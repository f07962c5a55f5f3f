import { expect, test } from 'vitest';
import { composeNotes } from '../../src/compose/notes.ts';
import { POLICY_INTERN } from '../../src/protect/policy.ts';
import { readMeasures } from '../../src/store/read-queries.ts';
import { composeContext } from './compose-context.ts';

const linesOf = (context = composeContext()) => composeNotes([], context).flatMap(({ lines }) => lines);

test('explains [c] with the threshold to readers outside', () => {
  expect(linesOf()).toContain(
    '[c] vertrouwelijk: een aantal van 1 tot en met 4, of een cel waaruit zo een aantal te berekenen is',
  );
});

test('explains no [c] where everything is shown', () => {
  const lines = linesOf(composeContext({ policy: POLICY_INTERN }));
  expect(lines.join(' ')).not.toContain('[c]');
  expect(lines).toContain('[u] te onzeker: te weinig personen');
});

test('gives every measure a heading of its own', () => {
  for (const lang of ['nl', 'en'] as const) {
    const headings = composeNotes(readMeasures(), composeContext({ lang })).map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  }
});
