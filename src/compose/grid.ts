import { fill, MARKS, WORDS } from '../locale/words.ts';
import type { Cell, Grid, GridColumn, Mark } from '../model/document.ts';
import type { Dimension } from '../model/measure.ts';
import type { Section } from '../model/report.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeColumn, SafeRow, StandVanZaken } from '../protect/safe-table.ts';
import { type Sealed, seal } from '../protect/sealed.ts';
import { breakLines } from './break-lines.ts';
import type { ComposeContext } from './context.ts';
import { formatCell, textCell } from './format-cell.ts';
import { categoryLabel, dimensionLabel, traitLabel } from './labels.ts';
import { mergeSentence } from './merge-words.ts';
import { nativeChart } from './native-chart.ts';
import { pivotGrid } from './pivot-grid.ts';
import { sourceLine } from './provenance.ts';
import { cellOf } from './release.ts';
import { selectRows } from './select-rows.ts';
import { judged, verdictCell, verdictColumn } from './verdict.ts';

/** Excel takes no longer one. */
const LONGEST_SHEET_NAME = 31;

/** A grid before it has a number and a legend. */
export interface LooseGrid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * One table of a report; without a number when it stands alone. Tables of several traits (`section.per`)
 * are put under each other with a column for the trait; what its design merged is said under the table.
 */
export function composeGrid(
  section: Section,
  tables: readonly SafeTable[],
  context: ComposeContext & { readonly number: string | undefined },
): Sealed<Grid> {
  const blocks = tables.map((table) => composeBlock(section, table, { context, stacked: tables.length > 1 }));
  const stacked = stack(blocks);
  const loose = section.pivot === undefined ? stacked : pivotGrid(stacked, section.pivot);
  const first = tables[0]!;
  const title = (section.title ?? first.measure.title)[context.lang];
  const name = section.name ?? first.id;
  const { number } = context;
  const word = WORDS.table[context.lang];
  const place = { lang: context.lang, table: `${word} ${number ?? ''}`.trim() };
  const charts = (section.nativeCharts ?? []).flatMap((chart) => nativeChart(chart, loose, place) ?? []);
  const grid: Grid = {
    id: [word, number, name]
      .filter((part) => part !== undefined)
      .join('_')
      .slice(0, LONGEST_SHEET_NAME),
    name: ['tbl', number, name].filter((part) => part !== undefined).join('_'),
    title: number === undefined ? title : `${word} ${number}: ${title}`,
    subtitle: first.measure.definition[context.lang],
    columns: loose.columns,
    rows: loose.rows,
    legend: legendOf(loose.rows, context),
    remarks: [
      ...(section.remark === undefined ? [] : [section.remark[context.lang]]),
      ...new Set(tables.flatMap((table) => mergeSentence(table, context.labels, context.lang))),
      ...breakLines(first.measure, context),
    ],
    source: sourceLine(context),
    ...(charts.length > 0 && { nativeCharts: charts }),
  };
  return seal(grid, tables);
}

/** Each mark that occurs, in a fixed order, with its meaning under the policy. */
export function legendOf(rows: readonly (readonly Cell[])[], context: ComposeContext): Grid['legend'] {
  const marks = new Set(rows.flatMap((row) => row.flatMap(({ mark }) => (mark === undefined ? [] : [mark]))));
  return (Object.keys(MARKS) as Mark[])
    .filter((mark) => marks.has(mark))
    .map((mark) => ({
      mark,
      meaning: fill(MARKS[mark], context.lang, { max: String(context.policy.k - 1) }),
    }));
}

function composeBlock(
  section: Section,
  table: SafeTable,
  { context, stacked }: { context: ComposeContext; stacked: boolean },
): LooseGrid {
  const { lang, labels } = context;
  const dimensions = table.dimensions.filter(({ name, list }) =>
    isShown(table, { name, list }, section, stacked),
  );
  const columns = pickColumns(section, table);
  const verdicts = judged(table, columns);
  const rows = selectRows(table, { year: context.year, years: section.years, where: section.where });
  const trait: readonly GridColumn[] = stacked
    ? [{ name: 'kenmerk', label: WORDS.trait[lang], kind: 'dimensie' }]
    : [];
  const place = { params: table.params, lang };
  const withNote = rows.some(({ stand }) => stand !== 'definitief');
  return {
    columns: [
      ...trait,
      ...dimensions.map((dimension): GridColumn => {
        const label =
          stacked && dimension.list === 'per'
            ? WORDS.category[lang]
            : dimensionLabel(labels, dimension, place);
        return { name: dimension.name, label, kind: 'dimensie' };
      }),
      ...columns.map(({ name, label, role }): GridColumn => ({ name, label: label[lang], kind: role })),
      ...verdicts.map((contrast) => verdictColumn(contrast, lang)),
      ...(withNote ? [{ name: 'noten', label: WORDS.notes[lang], kind: 'noot' } as const] : []),
    ],
    rows: rows.map((row) => [
      ...(stacked ? [textCell(traitLabel(labels, table.params.per, lang))] : []),
      ...dimensions.map((dimension) => {
        const key = row.keys[table.dimensions.indexOf(dimension)]!;
        return textCell(categoryLabel(labels, { dimension, ...place }, key));
      }),
      ...columns.map((column) =>
        formatCell(cellOf(table, row, column.name), column, { lang, persons: personsOf(table, row, column) }),
      ),
      ...verdicts.map((contrast) => verdictCell(contrast, { table, row, lang })),
      ...(withNote ? [noteCell(row.stand, context)] : []),
    ]),
  };
}

/** A dimension that has one category only (a filter, or everybody) says nothing. */
function isShown(
  table: SafeTable,
  { name, list }: Pick<Dimension, 'name' | 'list'>,
  section: Section,
  stacked: boolean,
): boolean {
  if (section.where[name] !== undefined) return false;
  return stacked || list !== 'per' || table.params.per !== TOTAL;
}

/** The columns that a section asks and that its design has; all when it has none of them. */
function pickColumns(section: Section, table: SafeTable): readonly SafeColumn[] {
  const asked = section.columns?.flatMap((name) => {
    const column = table.columns.find((candidate) => candidate.name === name);
    return column === undefined ? [] : [column];
  });
  return asked === undefined || asked.length === 0 ? table.columns : asked;
}

/** The denominator of a share, the smaller one of a difference, read from the published cells. */
function personsOf(table: SafeTable, row: SafeRow, column: SafeColumn): number | undefined {
  const of = column.of ?? column.name;
  const contrast = table.measure.contrasts?.find(({ name }) => name === of);
  const quotient = table.measure.quotients?.find(({ name }) => name === of);
  const rate = table.measure.rates.find(({ name }) => name === (quotient?.over ?? of));
  const bases = contrast === undefined ? [rate?.base ?? column.base] : [contrast.base, contrast.otherBase];
  const persons = bases.map((base) => (base === undefined ? null : cellOf(table, row, base).value));
  return persons.includes(null) ? undefined : Math.min(...(persons as readonly number[]));
}

function noteCell(stand: StandVanZaken, { lang }: ComposeContext): Cell {
  if (stand === 'definitief') return textCell(WORDS.none[lang]);
  return stand === 'voorlopig'
    ? { text: WORDS.provisional[lang], mark: 'p' }
    : { text: WORDS.notRipe[lang], mark: 'x' };
}

/** Puts blocks with the same columns under each other; a block without notes gets an empty note. */
function stack(blocks: readonly LooseGrid[]): LooseGrid {
  const columns = blocks.reduce(
    (widest, block) => (block.columns.length > widest.length ? block.columns : widest),
    blocks[0]!.columns,
  );
  const rows = blocks.flatMap((block) =>
    block.rows.map((row) =>
      columns.map(
        (column) => row[block.columns.findIndex(({ name }) => name === column.name)] ?? textCell('-'),
      ),
    ),
  );
  return { columns, rows };
}
