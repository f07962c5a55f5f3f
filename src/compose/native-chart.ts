import { WORDS } from '../locale/words.ts';
import type { GridColumn, NativeChart } from '../model/document.ts';
import type { NativeChartSection } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import type { LooseGrid } from './grid.ts';

const KINDS: Readonly<Record<NativeChart['kind'], Readonly<Record<Lang, string>>>> = {
  kolommen: { nl: 'Kolomgrafiek', en: 'Column chart' },
  gestapeld: { nl: 'Kolommen gestapeld tot 100%', en: 'Columns stacked to 100%' },
  lijnen: { nl: 'Lijngrafiek', en: 'Line chart' },
};

/**
 * The chart that Excel draws from a composed table: of the columns that are asked and that are there, and its
 * description in words. Undefined when none of them is there, or the table has no rows.
 */
export function nativeChart(
  section: NativeChartSection,
  grid: LooseGrid,
  { lang, table }: { readonly lang: Lang; readonly table: string },
): NativeChart | undefined {
  if (grid.rows.length === 0) return undefined;
  const { kind, title, lines } = section;
  const columns = grid.columns
    .filter(isDrawable)
    .filter(({ name, label }) =>
      section.series === undefined
        ? label !== WORDS.total[lang]
        : section.series.includes(name) || lines.includes(name),
    );
  if (columns.length === 0) return undefined;
  const names = columns.map(({ label }) => label).join(', ');
  const per = grid.columns[0]!.label.toLowerCase();
  return {
    kind,
    title: title[lang],
    description:
      lang === 'nl'
        ? `${KINDS[kind].nl} per ${per}: ${names}. De cijfers staan in ${table}.`
        : `${KINDS[kind].en} by ${per}: ${names}. The figures are in ${table}.`,
    series: columns.map(({ name }) => name),
    lines: columns.map(({ name }) => name).filter((name) => lines.includes(name)),
  };
}

function isDrawable({ kind }: GridColumn): boolean {
  return kind === 'aantal' || kind === 'aandeel' || kind === 'schatting';
}
