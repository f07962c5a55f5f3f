import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastClosedYear, windowOf } from '../../src/design/pool-years.ts';

const context = (peildatum: string) => ({
  lists: [],
  traitLists: {},
  peildatum,
  registratieVanaf: '2013-09-01',
});

test.each([
  ['2024-02-15', 2022],
  ['2024-08-30', 2022],
  ['2024-08-31', 2023],
  ['2024-09-01', 2023],
])('knows the last school year that is over on %s', (peildatum, year) => {
  expect(lastClosedYear(context(peildatum))).toBe(year);
});

test('never moves a window when years are added', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2013, max: 2030 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 2014, max: 2040 }),
      (year, size, now) => {
        const early = windowOf(year, size, context(`${now}-02-15`));
        const late = windowOf(year, size, context('2060-02-15'));
        expect([undefined, late]).toContain(early);
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});

test('has no window before the registration began', () => {
  expect(windowOf(2012, 5, context('2024-02-15'))).toBeUndefined();
});
