import { beforeEach, expect, test } from 'vitest';
import { type ChooseOptions, chooseDesign } from '../../src/design/choose-design.ts';
import { designRelease } from '../../src/design/design-release.ts';
import { parseCodeList } from '../../src/model/code-list.ts';
import { FINEST, type Ladders, type Rung } from '../../src/model/design.ts';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';

const LEVELS = parseCodeList(
  'niveaugroepen',
  'code,label_nl,label_en,grof_1,grof_2\nSO,SO,SO,SO_TKO,REST\nTKO,TKO,TKO,SO_TKO,REST\nBA,BA,BA,BA_MA,HO\nMA,MA,MA,BA_MA,HO\n',
);
const hide = async (tables: readonly RawTable[]) =>
  (await protect(tables, POLICY_EXTERN, { peildatum: '2024-02-15', salt: new Uint8Array(32) })).tables;
const OPTIONS: ChooseOptions = {
  policy: POLICY_EXTERN,
  context: {
    lists: [LEVELS],
    traitLists: { niveaugroep: 'niveaugroepen' },
    peildatum: '2024-02-15',
    registratieVanaf: '2013-09-01',
  },
  protect: hide,
  protectWell: hide,
};
const LADDER: readonly Rung[] = [undefined, 'grof_1', 'grof_2'].map(
  (level): Rung => (level === undefined ? FINEST : { ...FINEST, groupings: { niveaugroep: level } }),
);
const LADDERS: Ladders = {
  families: { samen: ['stand', 'instroom', 'uitstroom'] },
  days: [],
  tables: ['stand', 'instroom'].map((measure) => ({
    id: measure,
    measure,
    per: 'totaal',
    version: undefined,
    rungs: LADDER,
  })),
};

/** Counts of four levels in three years. */
function levelTable(id: string, perYear: readonly (readonly number[])[]): RawTable {
  const measure = buildMeasure({
    id,
    dimensions: [
      dimension('schooljaar', { total: false }),
      dimension('niveaugroep', { list: 'niveaugroepen' }),
    ],
    counts: [count(`n_${id}`)],
  });
  const rows = perYear.flatMap((values, y) =>
    values.map((n, i) => [2020 + y, ['SO', 'TKO', 'BA', 'MA'][i]!, n]),
  );
  return rawTable(measure, rows);
}

const SMALL = [
  [12, 3, 25, 9],
  [14, 2, 21, 8],
  [11, 4, 30, 7],
];

let small: RawTable;
let large: RawTable;
beforeEach(() => {
  small = levelTable('stand', SMALL);
  large = levelTable('instroom', [
    [22, 13, 25, 19],
    [24, 12, 21, 18],
    [21, 14, 30, 17],
  ]);
});

const levelsIn = ({ rows }: RawTable): readonly string[] => [...new Set(rows.map(({ keys }) => keys[1]!))];

test('takes the finest version that hides little', async () => {
  const { design, tables } = await chooseDesign([large], LADDERS, OPTIONS);
  expect(design.treden).toEqual({ instroom: 0 });
  expect(levelsIn(tables[0]!)).toEqual(['SO', 'TKO', 'BA', 'MA']);
});

test('gives one grouping to all tables of a family', async () => {
  const { design, tables } = await chooseDesign([large, small], LADDERS, OPTIONS);
  expect(design.treden).toEqual({ stand: 1, instroom: 0 });
  expect(tables.map(levelsIn)).toEqual([
    ['SO_TKO', 'BA_MA'],
    ['SO_TKO', 'BA_MA'],
  ]);
});

test('chooses the same whatever the order of the tables', async () => {
  const forth = await chooseDesign([large, small], LADDERS, OPTIONS);
  const back = await chooseDesign([small, large], LADDERS, OPTIONS);
  expect(back).toEqual(forth);
});

test('keeps the rungs of an earlier release', async () => {
  const fixed = { treden: { stand: 2, instroom: 0 } };
  const { design, tables } = await chooseDesign([small, large], LADDERS, { ...OPTIONS, fixed });
  expect(design).toEqual(fixed);
  expect(tables.map(levelsIn)).toEqual([
    ['REST', 'HO'],
    ['REST', 'HO'],
  ]);
});

test('goes a rung down when only the long search hides too much', async () => {
  // Stands for a search that finds it cheaper to hide all that is small than what was found quickly.
  const protectWell = (tables: readonly RawTable[]) =>
    hide(tables.map((table) => (levelsIn(table).includes('SO') ? levelTable('instroom', SMALL) : table)));
  const { design } = await chooseDesign([large], LADDERS, { ...OPTIONS, protectWell });
  expect(design.treden).toEqual({ instroom: 1 });
});

test('gives a table that is asked besides the grouping of its family', async () => {
  const asked = levelTable('uitstroom', [[22, 13, 25, 19]]);
  const measures = [small, large, asked].map(({ measure }) => measure);
  const { tables } = await designRelease([small, large, asked], LADDERS, { ...OPTIONS, measures });
  expect(levelsIn(tables[2]!)).toEqual(['SO_TKO', 'BA_MA']);
});
