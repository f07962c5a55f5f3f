import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyRung } from '../../src/design/apply-rung.ts';
import type { DesignContext } from '../../src/design/design-context.ts';
import { parseCodeList } from '../../src/model/code-list.ts';
import { FINEST, type Rung } from '../../src/model/design.ts';
import type { RawTable } from '../../src/model/table.ts';
import { buildMeasure, count, dimension, rate, rawTable } from '../protect/build-measure.ts';

const LEVELS = parseCodeList(
  'niveaugroepen',
  'code,label_nl,label_en,grof_1,grof_2\nSO,Secundair,Secondary,SO_TKO,REST\nTKO,Tweedekans,Second chance,SO_TKO,REST\nBA,Bachelor,Bachelor,BA,HO\n',
);
const COARSE = parseCodeList(
  'niveaugroepen_grof',
  'code,label_nl,label_en\nSO_TKO,Secundair en tweedekans,Secondary and second chance\n',
);
const CONTEXT: DesignContext = {
  lists: [LEVELS, COARSE],
  traitLists: {},
  peildatum: '2024-02-15',
  registratieVanaf: '2013-09-01',
};

const BALANCE = buildMeasure({
  dimensions: [
    dimension('schooljaar', { total: false }),
    dimension('niveaugroep', { list: 'niveaugroepen' }),
  ],
  counts: [count('beginstand'), count('nieuw'), count('weg'), count('eindstand')],
  carryOver: { from: 'eindstand', to: 'beginstand' },
});

function apply(table: RawTable, parts: Partial<Rung>): RawTable {
  return applyRung(table, { ...FINEST, ...parts }, { context: CONTEXT, version: undefined });
}

/** The sum of a count over all rows. */
function sumOf({ rows, measure }: RawTable, name: string): number {
  const at = measure.counts.findIndex((one) => one.name === name);
  return rows.reduce((sum, row) => sum + row.counts[at]!, 0);
}

/** A balance of the years 2013 to 2022 for three levels, with flows made up. */
const balances = fc.array(fc.tuple(fc.nat(40), fc.nat(20)), { minLength: 30, maxLength: 30 }).map((flows) => {
  const rows = flows.map(([nieuw, weg], i) => [
    2013 + Math.floor(i / 3),
    ['SO', 'TKO', 'BA'][i % 3]!,
    i,
    nieuw,
    weg,
    i + nieuw - weg,
  ]);
  return rawTable(BALANCE, rows);
});

describe('a rung', () => {
  test('keeps the total of every flow, however it merges and pools', () => {
    fc.assert(
      fc.property(
        balances,
        fc.constantFrom(undefined, 1, 2, 5),
        fc.constantFrom('grof_1', 'grof_2', 'totaal'),
        (table, pooledYears, grouping) => {
          const coarse = apply(table, { pooledYears, groupings: { niveaugroep: grouping } });
          expect(sumOf(coarse, 'nieuw')).toBe(sumOf(table, 'nieuw'));
          expect(sumOf(coarse, 'weg')).toBe(sumOf(table, 'weg'));
          expect(coarse.rows.length).toBeLessThan(table.rows.length);
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });

  test('opens a pool of years with its first and closes it with its last', () => {
    fc.assert(
      fc.property(balances, (table) => {
        const pooled = apply(table, { pooledYears: 5 });
        const row = pooled.rows.find(({ keys }) => keys.join() === '2018..2022,BA')!;
        const of = (year: number) => table.rows.find(({ keys }) => keys.join() === `${year},BA`)!;
        expect(row.counts[0]).toBe(of(2018).counts[0]);
        expect(row.counts[3]).toBe(of(2022).counts[3]);
      }),
      { seed: 4, numRuns: 20 },
    );
  });

  test('names what it merged, by its parts and in words', () => {
    const coarse = apply(
      rawTable(BALANCE, [
        [2020, 'SO', 1, 2, 3, 4],
        [2020, 'TKO', 1, 1, 1, 1],
        [2020, 'BA', 9, 9, 9, 9],
      ]),
      {
        groupings: { niveaugroep: 'grof_1' },
      },
    );
    const [, levels] = coarse.measure.dimensions;
    expect(coarse.rows.map(({ keys }) => keys[1])).toEqual(['SO_TKO', 'BA']);
    expect(levels?.merged).toEqual({ SO_TKO: ['SO', 'TKO'] });
    expect(levels?.labels?.['SO_TKO']?.nl).toBe('Secundair en tweedekans');
  });

  test('makes groups that are written out, the rest last', () => {
    const coarse = apply(
      rawTable(BALANCE, [
        [2020, 'SO', 1, 1, 1, 1],
        [2020, 'TKO', 2, 2, 2, 2],
        [2020, 'BA', 4, 4, 4, 4],
      ]),
      {
        groupings: {
          niveaugroep: [
            { parts: ['BA'], label: undefined },
            { parts: 'rest', label: undefined },
          ],
        },
      },
    );
    expect(coarse.rows.map(({ keys, counts }) => [keys[1], counts[0]])).toEqual([
      ['BA', 4],
      ['SO+TKO', 3],
    ]);
  });

  test('leaves out a school year that still runs, and the windows that it is in', () => {
    const rows = Array.from({ length: 11 }, (_, i) => [2013 + i, 'BA', 1, 1, 1, 1]);
    const table = rawTable(BALANCE, rows);
    expect(apply(table, {}).rows.at(-1)?.keys[0]).toBe('2022');
    expect(apply(table, { pooledYears: 3 }).rows.map(({ keys }) => keys[0])).toEqual([
      '2013..2015',
      '2016..2018',
      '2019..2021',
    ]);
    expect(apply(table, { pooledYears: 3, years: 3 }).rows.map(({ keys }) => keys[0])).toEqual([
      '2019..2021',
    ]);
    expect(apply(table, { years: 2 }).rows.map(({ keys }) => keys[0])).toEqual(['2021', '2022']);
  });

  test('has unknown where a part is not known yet', () => {
    const coarse = apply(
      rawTable(BALANCE, [
        [2020, 'SO', 1, null, 1, 1],
        [2020, 'TKO', 1, 5, 1, 1],
      ]),
      {
        groupings: { niveaugroep: 'grof_1' },
      },
    );
    expect(coarse.rows[0]?.counts).toEqual([2, null, 2, 2]);
  });

  test('takes no more persons behind things than it is sure of', () => {
    const measure = buildMeasure({
      unit: 'traject',
      dimensions: [dimension('niveaugroep', { list: 'niveaugroepen' })],
      counts: [
        count('trajecten', { persons: 'personen' }),
        count('personen', { additive: false, shown: false }),
      ],
    });
    const raw = rawTable(measure, [
      ['SO', 6, 4],
      ['TKO', 5, 3],
    ]);
    const table = {
      ...raw,
      rows: raw.rows.map((row) => ({ ...row, persons: [row.counts[1]!, row.counts[1]!] })),
    };
    expect(apply(table, { groupings: { niveaugroep: 'grof_1' } }).rows[0]).toMatchObject({
      counts: [11, 4],
      persons: [4, 4],
    });
  });

  test('shows the columns asked for and guards the ones another design shows', () => {
    const measure = buildMeasure({
      dimensions: [dimension('cohort', { list: 'schooljaar', total: false })],
      counts: [count('n'), count('a', { of: 'n', intern: true }), count('b', { of: 'n' })],
      rates: [rate('b', 'n')],
    });
    const coarse = apply(rawTable(measure, [[2020, 9, 5, 4]]), { columns: ['n', 'a'], guarded: ['b'] });
    expect(coarse.measure.counts.map(({ name, shown, intern }) => [name, shown, intern])).toEqual([
      ['n', true, false],
      ['a', true, false],
      ['b', false, false],
    ]);
    expect(coarse.measure.rates).toEqual([]);
  });

  test('keeps only rows where everyone can be observed when asked', () => {
    const measure = buildMeasure({
      dimensions: [dimension('cohort', { list: 'schooljaar', total: false })],
      counts: [count('n_start'), count('n_rijp')],
      rates: [rate('n_rijp', 'n_start', { ripeWhen: ['n_rijp', 'n_start'] })],
    });
    const coarse = apply(
      rawTable(measure, [
        [2019, 9, 9],
        [2020, 9, 5],
      ]),
      { ripe: true },
    );
    expect(coarse.rows.map(({ keys }) => keys[0])).toEqual(['2019']);
  });

  test('refuses a category that the hierarchy does not know, naming table and column', () => {
    const table = rawTable(BALANCE, [[2020, 'HBO', 3, 3, 3, 3]]);
    expect(() => apply(table, { groupings: { niveaugroep: 'grof_1' } })).toThrow(/`proef`.*`grof_1`/);
  });
});
