import { formatChange, formatCount } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { WaterfallPlot } from '../model/plot.ts';
import type { Text } from '../model/text.ts';
import type { SafeCell, SafeRow } from '../protect/safe-table.ts';
import { isDrawn, plotText, plotValue, sumCells } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { cellOf, findRow } from './release.ts';
import { stockWords } from './sentences/stock-words.ts';

type Step = WaterfallPlot['steps'][number];

interface Flow {
  readonly role: Step['role'];
  readonly sign: 1 | -1;
  readonly label: Text;
  readonly counts: readonly string[];
}

/** The flows of a school year as a reader sees them; a flow that is not published falls into the rest. */
const FLOWS: readonly Flow[] = [
  { role: 'instroom', sign: 1, label: { nl: 'Nieuw gestart', en: 'Newly started' }, counts: ['nieuw'] },
  {
    role: 'instroom',
    sign: 1,
    label: { nl: 'Opnieuw gestart', en: 'Started again' },
    counts: ['terugkeer', 'her_instroom'],
  },
  { role: 'diploma', sign: -1, label: { nl: 'Diploma behaald', en: 'Qualified' }, counts: ['uit_diploma'] },
  {
    role: 'gestopt',
    sign: -1,
    label: { nl: 'Gestopt zonder diploma', en: 'Stopped without diploma' },
    counts: ['uit_stopgezet'],
  },
  {
    role: 'overig',
    sign: -1,
    label: { nl: 'Uit beeld', en: 'Out of sight' },
    counts: ['uit_verhuisd', 'uit_hulp_beeindigd', 'uit_overleden', 'uit_onbekend'],
  },
];
const REST: Text = { nl: 'Overige (saldo)', en: 'Other (net)' };
const BEGIN: Text = { nl: 'Aan het studeren bij het begin', en: 'Studying at the start' };
const END: Text = { nl: 'Aan het studeren op het einde', en: 'Studying at the end' };

/**
 * The balance of one school year. Flows that protection hides are drawn together as one net step: what
 * is left between the published stands and the published flows, which any reader can work out.
 */
export function plotWaterfall(request: PlotRequest): WaterfallPlot {
  const { table, context } = request;
  const { lang, year } = context;
  const row = findRow(table, { schooljaar: String(year) });
  const begin = cellOf(table, row, 'beginstand');
  const end = cellOf(table, row, 'eindstand');
  const steps: readonly Step[] = [
    { label: BEGIN[lang], role: 'stand', amount: plotValue(begin) },
    ...flowSteps(request, row, { begin, end }),
    { label: END[lang], role: 'stand', amount: plotValue(end) },
  ];
  const words = plotWords(
    request,
    steps.map(({ amount }) => amount),
  );
  return {
    kind: 'waterfall',
    ...words,
    steps,
    title: request.section.title?.[lang] ?? title({ begin, end }, request),
    description: steps.map((step) => `${step.label}: ${amountText(step, lang)}`).join('; '),
  };
}

function flowSteps(
  { table, context }: PlotRequest,
  row: SafeRow | undefined,
  { begin, end }: { begin: SafeCell; end: SafeCell },
): readonly Step[] {
  const flows = FLOWS.map((flow) => ({
    flow,
    cell: sumCells(flow.counts.map((name) => cellOf(table, row, name))),
  }));
  const shown = flows.filter(({ cell }) => cell.value !== null);
  const steps = shown.map(
    ({ flow, cell }): Step => ({
      label: flow.label[context.lang],
      role: flow.role,
      amount: { value: flow.sign * cell.value! },
    }),
  );
  if (shown.length === flows.length) return steps;
  const known = shown.reduce((sum, { flow, cell }) => sum + flow.sign * cell.value!, 0);
  const rest: Step['amount'] =
    begin.value === null || end.value === null ? { mark: 'c' } : { value: end.value - begin.value - known };
  return [...steps, { label: REST[context.lang], role: 'overig', amount: rest }];
}

function title({ begin, end }: { begin: SafeCell; end: SafeCell }, { context }: PlotRequest): string {
  const { lang, year } = context;
  const label = schoolYearLabel(year);
  if (begin.value === null || end.value === null) {
    return lang === 'nl' ? `Wie kwam en wie ging in ${label}` : `Who came and who went in ${label}`;
  }
  return stockWords({ year, begin: begin.value, end: end.value }, lang);
}

function amountText({ role, amount }: Step, lang: 'nl' | 'en'): string {
  const format = role === 'stand' ? formatCount : formatChange;
  return isDrawn(amount) ? format(amount.value, lang) : plotText(amount, String);
}
