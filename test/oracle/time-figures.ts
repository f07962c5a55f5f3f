import { type Comparison, EXACT, INTERVAL, SHARE } from './compare-value.ts';
import { compareColumns, type Fields, fields, type Json, list } from './expected-shapes.ts';
import type { FigureRow, Figures } from './figures.ts';

const OUTCOMES = ['diploma', 'stopgezet', 'uit_beeld'] as const;
const COHORT = /^\d{4}$/;
/** R draws no curve of fewer persons. */
const FEWEST_FOR_R = 3;

const NAMES: Readonly<Record<string, string>> = {
  surv: 'aandeel_zonder_uitkomst',
  ...Object.fromEntries(
    OUTCOMES.flatMap((name, i) => [
      [`cif_${i + 1}`, `aandeel_${name}`],
      [`se_${i + 1}`, `aandeel_${name}_se`],
      [`lo_${i + 1}`, `aandeel_${name}_laag`],
      [`hi_${i + 1}`, `aandeel_${name}_hoog`],
    ]),
  ),
};
const STAY_NAMES: Readonly<Record<string, string>> = {
  n_risk_blijf: 'n_risk',
  km_blijft: 'aandeel_zonder_uitkomst',
  km_lo: 'aandeel_zonder_uitkomst_laag',
  km_hi: 'aandeel_zonder_uitkomst_hoog',
};
const TOLERANCES = Object.fromEntries(
  [...Object.keys(NAMES), ...Object.keys(STAY_NAMES)].map((name) => [
    name,
    name === 'n_risk_blijf' ? EXACT : /^(?:lo|hi|se|km_lo|km_hi)/.test(name) ? INTERVAL : SHARE,
  ]),
);

/** `tijd_tot_gebeurtenis.json`: per group and year the curves of the first outcome and of staying in study. */
export function timeFigures(json: Json, figures: Figures): readonly Comparison[] {
  return list(json).flatMap((group) => {
    const { groep, n, gebeurtenissen, horizonten } = fields(group);
    const rowAt = (measure: string, k: string) => rowOf(figures, measure, { group: String(groep), k });
    const last = rowAt('tijd_tot_gebeurtenis', '5');
    const ended = fields(gebeurtenissen);
    return [
      { where: `${String(groep)}.n`, expected: n as number, ours: last?.values['n'], tolerance: EXACT },
      ...['lopend', ...OUTCOMES].map((name, cause) => ({
        where: `${String(groep)}.gebeurtenissen.${name}`,
        expected: ended[name] as number,
        ours: everHad(figures, String(groep), cause),
        tolerance: EXACT,
      })),
      ...list(horizonten).flatMap((item) => {
        const k = String(fields(item)['jaar']);
        return horizonFigures(item, {
          where: `${String(groep)}.${k}`,
          size: Number(n),
          first: rowAt('tijd_tot_gebeurtenis', k),
          stay: rowAt('blijven_studeren', k),
        });
      }),
    ];
  });
}

interface Horizon {
  readonly where: string;
  readonly size: number;
  readonly first: FigureRow | undefined;
  readonly stay: FigureRow | undefined;
}

function horizonFigures(item: Json, { where, size, first, stay }: Horizon): readonly Comparison[] {
  const stayKeys = Object.keys(STAY_NAMES);
  const names = Object.keys(fields(item));
  const skipFirst = ['jaar', ...stayKeys];
  const skipStay = names.filter((name) => !stayKeys.includes(name));
  return [
    ...compareColumns(item, first, { where, skip: skipFirst, tolerances: TOLERANCES, names: NAMES }),
    ...compareColumns(item, stay, { where, skip: skipStay, tolerances: TOLERANCES, names: STAY_NAMES }),
    ...(size < FEWEST_FOR_R
      ? []
      : [
          {
            where: `${where}.waarneembaar`,
            expected: fields(item)['waarneembaar'] as boolean,
            ours: (stay?.values['n_risk'] ?? 0) > 0,
            tolerance: EXACT,
          },
        ]),
  ];
}

function rowOf(
  figures: Figures,
  measure: string,
  { group, k }: { readonly group: string; readonly k: string },
): FigureRow | undefined {
  if (COHORT.test(group)) return figures.row(measure, { cohort: group, per: 'totaal', k });
  const per = group === 'alle cohorten' ? 'totaal' : group;
  const trait = per === 'totaal' ? 'totaal' : 'niveaugroep';
  return figures.row(measure, { cohort: 'totaal', per, k }, trait);
}

/** `tijd.csv`: the records behind the curves, as numbers of persons that share the same values. */
export function timeRecords(json: Json, figures: Figures): readonly Comparison[] {
  const persons = list(json).map(fields);
  return [
    ...recordFigures(persons, figures, { measure: 'tijd_tot_gebeurtenis', columns: ['t', 'oorzaak'] }),
    ...recordFigures(persons, figures, { measure: 'blijven_studeren', columns: ['t_blijf', 'einde'] }),
  ];
}

function recordFigures(
  persons: readonly Fields[],
  figures: Figures,
  { measure, columns }: { readonly measure: string; readonly columns: readonly [string, string] },
): readonly Comparison[] {
  const expected = new Map<string, number>();
  for (const person of persons) {
    const key = ['Y', 'grp', ...columns].map((name) => String(person[name])).join(' ');
    expected.set(key, (expected.get(key) ?? 0) + 1);
  }
  const rows = figures.raw(measure, 'niveaugroep')?.rows ?? [];
  const ours = new Map(
    rows.map(({ keys, values, counts }) => [[...keys, ...values.slice(0, 2)].join(' '), counts[0] ?? 0]),
  );
  return [...new Set([...expected.keys(), ...ours.keys()])].map((key) => ({
    where: `${measure} ${key}`,
    expected: expected.get(key) ?? 0,
    ours: ours.get(key) ?? 0,
    tolerance: EXACT,
  }));
}

/** How many persons of a group had an outcome (0 = none yet), whenever it was. */
function everHad(figures: Figures, group: string, cause: number): number {
  const isCohort = COHORT.test(group);
  const rows = figures.raw('tijd_tot_gebeurtenis', isCohort ? 'totaal' : 'niveaugroep')?.rows ?? [];
  return rows
    .filter(({ keys }) => group === 'alle cohorten' || keys[isCohort ? 0 : 1] === group)
    .reduce((sum, { values, counts }) => sum + (values[1] === cause ? (counts[0] ?? 0) : 0), 0);
}
