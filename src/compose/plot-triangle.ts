import { formatCount, formatShare } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { PlotValue, TrianglePlot } from '../model/plot.ts';
import type { Lang, Text } from '../model/text.ts';
import { isDrawn, plotText, plotValue } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { cellOf, findRow } from './release.ts';
import { selectRows } from './select-rows.ts';

const ACROSS: Text = { nl: 'Jaren na de start', en: 'Years after the start' };

/** A share per cohort (down) and per year since the start (across): the first rate of the measure. */
export function plotTriangle(request: PlotRequest): TrianglePlot {
  const { table, section, context } = request;
  const { lang } = context;
  const rate = table.measure.rates[0]!;
  const rows = selectRows(table, { year: context.year, years: section.years, where: section.where });
  const cohortAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  const stepAt = table.dimensions.findIndex(({ list }) => list === 'k');
  const cohorts = [...new Set(rows.map((row) => row.keys[cohortAt]!))];
  const steps = [...new Set(rows.map((row) => row.keys[stepAt]!))];
  const drawn = cohorts.map((cohort) => {
    const at = (k: string) =>
      findRow(table, {
        ...section.where,
        [table.dimensions[cohortAt]!.name]: cohort,
        [table.dimensions[stepAt]!.name]: k,
      });
    const n = plotValue(cellOf(table, at(steps[0]!), rate.base));
    const persons = isDrawn(n) ? n.value : 0;
    const cells = steps.map((k) => {
      const value = plotValue(cellOf(table, at(k), rate.name));
      return isDrawn(value) ? { ...value, text: formatShare(value.value, persons, lang) } : value;
    });
    return { cohort, n, cells };
  });
  const count = (value: PlotValue): string => plotText(value, (number) => formatCount(number, lang));
  const first = drawn.findLast(({ cells }) => cells[0] !== undefined && isDrawn(cells[0]));
  return {
    kind: 'triangle',
    ...plotWords(
      request,
      drawn.flatMap(({ n, cells }) => [n, ...cells]),
    ),
    acrossTitle: ACROSS[lang],
    across: steps.map((k) => `+${k}`),
    rows: drawn.map(({ cohort, n, cells }) => ({
      label: `${schoolYearLabel(Number(cohort))} (n = ${count(n)})`,
      cells,
    })),
    title: section.title?.[lang] ?? title(first, { label: rate.label, lang }),
    description: drawn.map(({ cohort, cells }) => rowText(cohort, cells, { steps, lang })).join('; '),
  };
}

function title(
  first: { readonly cohort: string; readonly n: PlotValue; readonly cells: readonly PlotValue[] } | undefined,
  { label, lang }: { label: Text; lang: Lang },
): string {
  const cell = first?.cells[0];
  if (first === undefined || cell === undefined || !isDrawn(cell)) return label[lang];
  const share = formatShare(cell.value, isDrawn(first.n) ? first.n.value : 0, lang);
  const cohort = schoolYearLabel(Number(first.cohort));
  return lang === 'nl'
    ? `Van wie in ${cohort} begon, is na één jaar ${share} nog bezig of geslaagd`
    : `Of those who began in ${cohort}, ${share} are still studying or have qualified after a year`;
}

function rowText(
  cohort: string,
  cells: readonly PlotValue[],
  { steps, lang }: { steps: readonly string[]; lang: Lang },
): string {
  const parts = cells.map(
    (cell, i) => `+${steps[i]} ${plotText(cell, (number) => formatShare(number, 0, lang))}`,
  );
  return `${schoolYearLabel(Number(cohort))}: ${parts.join(', ')}`;
}
