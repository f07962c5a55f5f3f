import { formatCount, formatInterval, formatShare } from '../locale/numbers.ts';
import type { CifPlot, PlotValue } from '../model/plot.ts';
import type { Lang, Text } from '../model/text.ts';
import { type LifeTable, lifeTable, type Outcome } from './life-table.ts';
import { isDrawn, plotText } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';

type Curve = CifPlot['curves'][number];

/** A language, and the persons behind each chance, who decide its decimals. */
interface Wording {
  readonly lang: Lang;
  readonly persons: number;
}

const ACROSS: Text = { nl: 'Jaren sinds de start', en: 'Years since the start' };
const GRID: Text = {
  nl: 'De kans is berekend op het einde van elk jaar; daarna loopt de lijn vlak tot het volgende.',
  en: 'The chance is worked out at the end of each year; from there the line runs level to the next.',
};
const NOTHING: Text = { nl: 'Tijd tot de eerste uitkomst', en: 'Time to the first outcome' };
const ROLES: Readonly<Record<string, Curve['role']>> = { diploma: 'diploma', stopgezet: 'gestopt' };
const AT_START = { share: { value: 0 }, low: { value: 0 }, high: { value: 0 } } as const;

/** The chance of each outcome by the end of every year since the start, from the estimates of a life table. */
export function plotCif(request: PlotRequest): CifPlot {
  const { section, context } = request;
  const { lang } = context;
  const life = lifeTable(request);
  const { start, followed, outcomes } = life;
  const words = { lang, persons: isDrawn(start) ? start.value : 0 };
  const count = (value: PlotValue): string => plotText(value, (number) => formatCount(number, lang));
  const drawn = [
    start,
    ...followed.numbers,
    ...outcomes.flatMap(({ points }) => points.map(({ share }) => share)),
  ];
  return {
    kind: 'cif',
    ...plotWords(request, drawn, [startersLine(life, count(start), lang), GRID[lang]]),
    acrossTitle: ACROSS[lang],
    years: ['0', ...life.years],
    curves: outcomes.map((outcome) => curve(outcome, words)),
    atRisk: { label: followed.label, numbers: [start, ...followed.numbers] },
    title: section.title?.[lang] ?? title(life, words),
    description: `${outcomes.map((outcome) => outcomeText(outcome, life, words)).join('; ')}; ${followed.label}: ${followed.numbers.map(count).join(', ')}`,
  };
}

/** `n = 519.`, or with its cohort `Starters van 2021-2022: n = 64.` */
function startersLine({ cohort }: LifeTable, n: string, lang: Lang): string {
  if (cohort === undefined) return `n = ${n}.`;
  return lang === 'nl' ? `Starters van ${cohort}: n = ${n}.` : `Starters of ${cohort}: n = ${n}.`;
}

/** Nobody has an outcome at the start; where nothing more may be shown, neither is that. */
function curve(outcome: Outcome, words: Wording): Curve {
  const { code, label, points } = outcome;
  const last = lastKnown(outcome);
  const begin = last === undefined ? points.slice(0, 1) : [AT_START];
  return {
    role: ROLES[code] ?? 'overig',
    name: label,
    label: `${label} ${last === undefined ? plotText(points[0]?.share ?? { mark: 'x' }, String) : shareText(last.share, words)}`,
    interval: last === undefined ? undefined : intervalText(last, words),
    points: [...begin, ...points],
  };
}

function lastKnown({ points }: Outcome): Outcome['points'][number] | undefined {
  return points.findLast(({ share }) => isDrawn(share));
}

function shareText(share: PlotValue, { persons, lang }: Wording): string {
  return plotText(share, (value) => formatShare(value, persons, lang));
}

function intervalText({ low, high }: Outcome['points'][number], words: Wording): string | undefined {
  return isDrawn(low) && isDrawn(high) ? `[${formatInterval(low.value, high.value, words)}]` : undefined;
}

/** The chance of the first outcome by the last year for which it is published, with its interval. */
function title({ outcomes, years, cohort }: LifeTable, words: Wording): string {
  const [first] = outcomes;
  const at = first?.points.findLastIndex(({ share }) => isDrawn(share)) ?? -1;
  if (first === undefined || at < 0) return NOTHING[words.lang];
  const chance = [shareText(first.points[at]!.share, words), intervalText(first.points[at]!, words)];
  const text = chance.filter((part) => part !== undefined).join(' ');
  const nl = words.lang === 'nl';
  const start = cohort === undefined ? '' : ` in ${cohort}`;
  return nl
    ? `${first.label} binnen ${years[at]} jaar na de start${start}: naar schatting ${text}`
    : `${first.label} within ${years[at]} years of the start${start}: an estimated ${text}`;
}

function outcomeText({ label, points }: Outcome, { years }: LifeTable, words: Wording): string {
  const parts = points.map((point, i) => {
    const interval = intervalText(point, words);
    return `+${years[i]} ${shareText(point.share, words)}${interval === undefined ? '' : ` ${interval}`}`;
  });
  return `${label}: ${parts.join(', ')}`;
}
