import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newcombe } from '../../src/stats/newcombe.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { type Comparison, EXACT, INTERVAL, SHARE } from '../oracle/compare-value.ts';
import { type Fields, fields, type Json } from '../oracle/expected-shapes.ts';
import type { FigureRow, Figures } from '../oracle/figures.ts';
import { compareTimes } from './compare-times.ts';
import { readEnrolments } from './read-enrolments.ts';
import { OULAD_FOLDER } from './unpack.ts';

/** One figure of the data set held against ours. */
export interface OuladFigure {
  readonly figure: string;
  readonly comparisons: readonly Comparison[];
}

/** Sources of the success rates: figure, trait, and the source's name of a category where ours is another. */
const SUCCESS: readonly { figure: string; per: string; names: Readonly<Record<string, string>> }[] = [
  { figure: 'F14_success_by_region', per: 'regio', names: {} },
  { figure: 'F15_success_by_age_band', per: 'leeftijdsklasse_bij_start', names: { '55<=': '55+' } },
  { figure: 'F16_success_by_highest_education', per: 'vooropleiding', names: {} },
  { figure: 'F17_success_by_gender', per: 'geslacht', names: { F: 'V' } },
  { figure: 'F18_success_by_imd_band', per: 'kansarmoede', names: { '': 'onbekend', '10-20': '10-20%' } },
  { figure: 'F19_success_by_code_module', per: 'module', names: {} },
];

/** Every figure of the Open University data that we give, against ours. */
export function compareOulad(figures: Figures): readonly OuladFigure[] {
  const oracle = fields(JSON.parse(readFileSync(join(OULAD_FOLDER, 'oulad_oracle.json'), 'utf8')) as Json);
  const value = (figure: string): Fields => fields(fields(fields(oracle['figures'])[figure])['value']);
  return [...compareCounted(value, figures), ...compareTimes(value, readEnrolments())];
}

/** The figures that our measures count (F05-F10, F13-F20, F35-F37). */
function compareCounted(value: Value, figures: Figures): readonly OuladFigure[] {
  const compared = { ...countComparisons(value, figures), ...successComparisons(value, figures) };
  const ratios = ratioComparisons(value, figures);
  return Object.entries({ ...compared, ...ratios }).map(([figure, comparisons]) => ({ figure, comparisons }));
}

type Value = (figure: string) => Fields;
type Comparisons = Readonly<Record<string, readonly Comparison[]>>;

function countComparisons(value: Value, figures: Figures): Comparisons {
  const each = (
    figure: string,
    ours: (category: string) => number | null | undefined,
  ): readonly Comparison[] =>
    Object.entries(value(figure)).map(([where, expected]) =>
      exact(where, expected, ours(where) ?? undefined),
    );
  const inYear = (year: string) => figures.row('inschrijvingen', { schooljaar: year })?.values;
  const withOutcome = (per: string) =>
    figures.rows('inschrijvingen', 'bronresultaat').filter((row) => row.keys['per'] === per);
  const perPerson = (n: string) =>
    figures.row('inschrijvingen_per_persoon', { aantal_inschrijvingen: n })?.values;
  return {
    F05_enrolments_by_schoolyear: each(
      'F05_enrolments_by_schoolyear',
      (year) => inYear(year)?.['inschrijvingen'],
    ),
    F06_persons_by_schoolyear: each('F06_persons_by_schoolyear', (year) => inYear(year)?.['personen']),
    F07_enrolments_per_person: each('F07_enrolments_per_person', (n) => perPerson(n)?.['personen']),
    F08_outcome: each('F08_outcome', (per) => sum(withOutcome(per), 'inschrijvingen')),
    F09_outcome_by_module: outcomeByModule(value('F09_outcome_by_module'), figures),
  };
}

function successComparisons(value: Value, figures: Figures): Comparisons {
  const all = figures.rows('jaarsucces');
  const byYear = Object.entries(value('F13_success_by_sy')).flatMap(([year, json]) =>
    success(
      year,
      fields(json),
      all.filter((row) => row.keys['schooljaar'] === year),
    ),
  );
  const byTrait = SUCCESS.map(({ figure, per, names }) => {
    const rows = figures.rows('jaarsucces', per);
    const comparisons = Object.entries(value(figure)).flatMap(([category, json]) => {
      const ours = names[category] ?? category;
      return success(
        category,
        fields(json),
        rows.filter((row) => row.keys['per'] === ours),
      );
    });
    return [figure, comparisons] as const;
  });
  return {
    F10_success_all: success('', value('F10_success_all'), all),
    F13_success_by_sy: byYear,
    ...Object.fromEntries(byTrait),
    F20_success_gender_diff: successDifference(value('F20_success_gender_diff'), figures),
  };
}

function ratioComparisons(value: Value, figures: Figures): Comparisons {
  const all = figures.rows('studierendement');
  const ofModule = (module: string) =>
    figures.rows('studierendement', 'module').filter((row) => row.keys['per'] === module);
  return {
    F35_stock_on_count_dates: stock(value('F35_stock_on_count_dates'), figures),
    F36_rendement: yieldOf(value('F36_rendement'), (category) =>
      category === 'ALL' ? all : ofModule(category),
    ),
    F37_rendement_by_schoolyear: yieldOf(value('F37_rendement_by_schoolyear'), (year) =>
      all.filter((row) => row.keys['schooljaar'] === year),
    ),
  };
}

function outcomeByModule(expected: Fields, figures: Figures): readonly Comparison[] {
  return Object.entries(expected).flatMap(([module, outcomes]) =>
    Object.entries(fields(outcomes)).map(([bronresultaat, n]) => {
      const row = figures.row('uitkomst_per_module', { module, bronresultaat });
      return exact(`${module}.${bronresultaat}`, n, row?.values['inschrijvingen'] ?? undefined);
    }),
  );
}

/** A success rate over the school years in `rows`, without their totals. */
function success(where: string, expected: Fields, rows: readonly FigureRow[]): readonly Comparison[] {
  const years = rows.filter((row) => row.keys['schooljaar'] !== 'totaal');
  const part = sum(years, 'geslaagd');
  const base = sum(years, 'noemer');
  const rate = wilson(part, base);
  const near = (name: string, ours: number | undefined, tolerance: number): Comparison => ({
    where: `${where}.${name}`,
    expected: expected[name] as number,
    ours,
    tolerance,
  });
  return [
    exact(`${where}.x`, expected['x'], part),
    exact(`${where}.n`, expected['n'], base),
    near('p', rate?.share, SHARE),
    near('lo', rate?.low, INTERVAL),
    near('hi', rate?.high, INTERVAL),
  ];
}

/** Women less men, over all school years. */
function successDifference({ diff, lo, hi }: Fields, figures: Figures): readonly Comparison[] {
  const [women, men] = ['V', 'M'].map((geslacht) => {
    const rows = figures
      .rows('jaarsucces', 'geslacht')
      .filter((row) => row.keys['per'] === geslacht && row.keys['schooljaar'] !== 'totaal');
    return { part: sum(rows, 'geslaagd'), base: sum(rows, 'noemer') };
  });
  const own = newcombe(women!, men!);
  return [
    { where: 'diff', expected: diff as number, ours: own?.difference, tolerance: SHARE },
    { where: 'lo', expected: lo as number, ours: own?.low, tolerance: INTERVAL },
    { where: 'hi', expected: hi as number, ours: own?.high, tolerance: INTERVAL },
  ];
}

function stock(expected: Fields, figures: Figures): readonly Comparison[] {
  return Object.entries(expected).flatMap(([datum, json]) => {
    const row = figures.row('lopende_trajecten', { datum });
    const { enrolments, persons, enrolments_incl_unknown_end: all } = fields(json);
    return [
      exact(`${datum}.enrolments`, enrolments, row?.values['einde_gekend'] ?? undefined),
      exact(`${datum}.persons`, persons, row?.values['personen_einde_gekend'] ?? undefined),
      exact(`${datum}.enrolments_incl_unknown_end`, all, row?.values['trajecten'] ?? undefined),
    ];
  });
}

/** The pooled ratio; where nothing was taken up there is none. */
function yieldOf(
  expected: Fields,
  rowsOf: (category: string) => readonly FigureRow[],
): readonly Comparison[] {
  return Object.entries(expected).flatMap(([category, json]) => {
    const { taken, earned, pooled } = fields(json);
    const rows = rowsOf(category);
    const opgenomen = sum(rows, 'som_opgenomen');
    const verworven = sum(rows, 'som_verworven');
    return [
      exact(`${category}.taken`, taken, opgenomen),
      exact(`${category}.earned`, earned, verworven),
      {
        where: `${category}.pooled`,
        expected: pooled as number | null,
        ours: opgenomen === 0 ? null : verworven / opgenomen,
        tolerance: SHARE,
      },
    ];
  });
}

function sum(rows: readonly FigureRow[], column: string): number {
  return rows.reduce((total, row) => total + (row.values[column] ?? 0), 0);
}

function exact(where: string, expected: Json | undefined, ours: number | undefined): Comparison {
  return { where, expected: expected as number, ours, tolerance: EXACT };
}
