import { formatCount } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { InOutPlot, PlotValue } from '../model/plot.ts';
import type { Lang, Text } from '../model/text.ts';
import type { SafeCell, SafeRow } from '../protect/safe-table.ts';
import { isDrawn, plotText, plotValue, sumCells } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { cellOf } from './release.ts';
import { selectRows } from './select-rows.ts';

type Year = InOutPlot['years'][number];

/** Which counts the two bars add up, and what they are then called. */
interface Flows {
  readonly labels: Readonly<Record<'instroom' | 'uitstroom', Text>>;
  readonly instroom: readonly string[];
  readonly uitstroom: readonly string[];
}

const WHOLE: Flows = {
  labels: { instroom: { nl: 'Instroom', en: 'Inflow' }, uitstroom: { nl: 'Uitstroom', en: 'Outflow' } },
  instroom: ['nieuw', 'terugkeer', 'her_instroom'],
  uitstroom: [
    'uit_diploma',
    'uit_stopgezet',
    'uit_verhuisd',
    'uit_hulp_beeindigd',
    'uit_overleden',
    'uit_onbekend',
  ],
};
const MAIN: Flows = {
  labels: {
    instroom: { nl: 'Nieuw gestart', en: 'Newly started' },
    uitstroom: { nl: 'Diploma of gestopt', en: 'Qualified or stopped' },
  },
  instroom: ['nieuw'],
  uitstroom: ['uit_diploma', 'uit_stopgezet'],
};
const NET: Text = { nl: 'saldo', en: 'net' };

/**
 * Inflow and outflow per school year. Where the small flows are not published, the bars show the main
 * flows, under that name. The net change follows from the two stands, so it can stand alone.
 */
export function plotInOut(request: PlotRequest): InOutPlot {
  const { table, section, context } = request;
  const { lang } = context;
  const rows = selectRows(table, { year: context.year, years: section.years, where: section.where });
  const flows = rows.every(
    (row) => sumOf(request, row, [...WHOLE.instroom, ...WHOLE.uitstroom]).value !== null,
  )
    ? WHOLE
    : MAIN;
  const yearAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  const years = rows.map((row): Year => {
    const begin = cellOf(table, row, 'beginstand').value;
    const end = cellOf(table, row, 'eindstand').value;
    return {
      label: schoolYearLabel(Number(row.keys[yearAt])),
      instroom: plotValue(sumOf(request, row, flows.instroom)),
      uitstroom: plotValue(sumOf(request, row, flows.uitstroom)),
      saldo: begin === null || end === null ? { mark: 'c' } : { value: end - begin },
    };
  });
  const labels = {
    instroom: flows.labels.instroom[lang],
    uitstroom: flows.labels.uitstroom[lang],
    saldo: NET[lang],
  };
  const drawn = years.flatMap(({ instroom, uitstroom, saldo }) => [instroom, uitstroom, saldo]);
  return {
    kind: 'inout',
    ...plotWords(request, drawn),
    labels,
    years,
    title: section.title?.[lang] ?? title(years, lang),
    description: years.map((year) => yearText(year, labels, lang)).join('; '),
  };
}

function title(years: readonly Year[], lang: Lang): string {
  const known = years.filter(({ saldo }) => isDrawn(saldo));
  const growing = known.filter(({ saldo }) => isDrawn(saldo) && saldo.value > 0).length;
  return lang === 'nl'
    ? `In ${growing} van de ${known.length} schooljaren lag de eindstand boven de beginstand`
    : `In ${growing} of ${known.length} school years the stock at the end was above that at the start`;
}

function sumOf({ table }: PlotRequest, row: SafeRow, names: readonly string[]): SafeCell {
  return sumCells(names.map((name) => cellOf(table, row, name)));
}

function yearText(
  { label, instroom, uitstroom, saldo }: Year,
  labels: InOutPlot['labels'],
  lang: Lang,
): string {
  const text = (value: PlotValue): string => plotText(value, (number) => formatCount(number, lang));
  return `${label}: ${labels.instroom} ${text(instroom)}, ${labels.uitstroom} ${text(uitstroom)}, ${labels.saldo} ${text(saldo)}`;
}
