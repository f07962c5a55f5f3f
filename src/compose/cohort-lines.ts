import { schoolYearLabel } from '../model/day.ts';
import type { Dimension, Rate } from '../model/measure.ts';
import { LONGEST_GAP_DAYS } from '../model/settings.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeRow } from '../protect/safe-table.ts';
import { type Sealed, seal } from '../protect/sealed.ts';
import type { ComposeContext } from './context.ts';
import { countText, rateText } from './key-figures.ts';
import { categoryLabel, traitLabel } from './labels.ts';
import { inventedLine, protectionSentence } from './notes.ts';
import { sourceLine } from './provenance.ts';
import { cellOf, findRow, findTable, type Release, requireTable } from './release.ts';

/** What the terminal shows of one cohort: lines, and the little table of its progress. */
export interface CohortText {
  readonly heading: string;
  readonly lines: readonly string[];
  /** First row = heads; first column = labels. */
  readonly progress: readonly (readonly string[])[];
  readonly closing: readonly string[];
}

/** What is asked of a cohort: one level group only (as it is published), or one more trait to compose it by. */
export interface CohortPart {
  readonly niveau: string | undefined;
  readonly by: string | undefined;
}

const LEVEL = 'niveaugroep';
/** The traits by which a cohort is always composed. */
const COMPOSITION = [LEVEL, 'leeftijd', 'nieuwkomer', 'herkomst'];
const NAME = /^[A-Z]{2,5}$/;
const STEPS = ['1', '2', '3'];
const PROGRESS: readonly { readonly nl: string; readonly en: string; readonly column: string }[] = [
  { nl: 'studeert nog', en: 'still studying', column: 'studeert_nog' },
  { nl: 'diploma of attest', en: 'diploma or certificate', column: 'diploma_of_attest' },
  { nl: 'gestopt of uit beeld', en: 'stopped or out of sight', column: 'weg' },
  { nl: 'gestopt', en: 'stopped', column: 'gestopt' },
  { nl: 'uit beeld', en: 'out of sight', column: 'uit_beeld' },
];

/**
 * The text of `cohort YEAR` (domain 9) from protected tables. A part of the cohort is a row of the table
 * by that trait, so that asking for it shows nothing that the whole release does not show.
 */
export function composeCohort(
  release: Release,
  part: CohortPart,
  context: ComposeContext,
): Sealed<CohortText> {
  const { lang, year, provenance } = context;
  const label = schoolYearLabel(year);
  const days = lang === 'nl' ? `1 sep ${year} - 31 aug ${year + 1}` : `1 Sep ${year} - 31 Aug ${year + 1}`;
  const what = lang === 'nl' ? 'Instroomcohorte' : 'Inflow cohort';
  const text: CohortText = {
    heading: `${what} ${label} (${days})`,
    lines: [
      `${sourceLine(context)}${inputHash(provenance.inputs)}`,
      '',
      headline(release, part, context),
      ...(part.niveau === undefined ? composition(release, part, context) : []),
    ],
    progress: progressTable(release, part, context),
    closing: [nominalLine(release, part, context), remark(context), ...inventedLine(context), more(lang)],
  };
  return seal(text, release.tables);
}

function headline(release: Release, part: CohortPart, context: ComposeContext): string {
  const { lang } = context;
  const [table, row] = cohortCell(release, 'cohorten', { part, context });
  const n = countText(cellOf(table, row, 'n'), lang);
  const who = part.niveau === undefined ? '' : ` (${levelLabel(table, part.niveau, context)})`;
  return lang === 'nl'
    ? `${n} personen${who} begonnen voor het eerst een opleiding met steun.`
    : `${n} persons${who} began a training with support for the first time.`;
}

function composition(release: Release, { by }: CohortPart, context: ComposeContext): readonly string[] {
  const traits = by === undefined || COMPOSITION.includes(by) ? COMPOSITION : [...COMPOSITION, by];
  return traits.flatMap((trait) => compositionLine(release, trait, context) ?? []);
}

/**
 * `Onderwijsniveau: BA/MA 28 · GRAD 16 · …`: the categories of one trait that occur, in a fixed order, never by size;
 * undefined when that trait is not published.
 */
function compositionLine(release: Release, trait: string, context: ComposeContext): string | undefined {
  const { lang, labels, year } = context;
  const table = findTable(release, { measure: 'cohorten', per: trait });
  if (table === undefined) return undefined;
  const dimension = table.dimensions[perIndex(table)]!;
  const parts = rowsOfCohort(table, year).flatMap((row) => {
    if (row.cells[0]!.status === 'nul') return [];
    const code = row.keys[perIndex(table)]!;
    const label = categoryLabel(labels, { dimension, params: table.params, lang }, code);
    return [`${shortLabel(dimension, code) ?? label} ${countText(row.cells[0]!, lang)}`];
  });
  if (parts.length === 0) return undefined;
  if (trait === LEVEL) parts.sort();
  return `${traitLabel(labels, trait, lang)}: ${parts.join(' · ')}`;
}

/** `BA/MA`: levels are known by their codes; undefined where a code is not a name. */
function shortLabel({ merged }: Dimension, code: string): string | undefined {
  const parts = merged?.[code] ?? [code];
  return parts.every((part) => NAME.test(part)) ? parts.join('/') : undefined;
}

function progressTable(
  release: Release,
  part: CohortPart,
  context: ComposeContext,
): readonly (readonly string[])[] {
  const { lang } = context;
  const nl = lang === 'nl';
  const steps = STEPS.map((k) => progressRows(release, k, { part, context }));
  const heads = STEPS.map((k) => (nl ? `na ${k} jaar` : `after ${k} ${k === '1' ? 'year' : 'years'}`));
  const body = PROGRESS.filter(({ column }) =>
    steps.some((rows) => rows.some(([table]) => hasColumn(table, column))),
  ).map((line) => [`  ${line[lang]}`, ...steps.map((rows) => stepText(rows, line.column, lang))]);
  const rate = steps.flat().flatMap(([table]) => table.measure.rates)[0];
  const title = nl ? 'Voortgang (teldatum 31 okt)' : 'Progress (count date 31 Oct)';
  if (rate === undefined) return [[title, ...heads], ...body];
  const rates = steps.map((rows) => stepRate(rows, rate, lang));
  return [[title, ...heads], ...body, [`  ${rate.label[lang].toLowerCase()}`, ...rates]];
}

type PlacedRow = readonly [SafeTable, SafeRow];

/** The rows of the cohort after `k` years, in every design of the progress, the finest last published first. */
function progressRows(
  release: Release,
  k: string,
  { part, context }: { part: CohortPart; context: ComposeContext },
): readonly PlacedRow[] {
  const per = perOf(part);
  return ['drie', undefined].flatMap((versie): readonly PlacedRow[] => {
    const table = findTable(release, { measure: 'voortgang', per, versie });
    const row = table && findRow(table, rowKeys(table, { part, context, k }));
    return row === undefined ? [] : [[table!, row]];
  });
}

/** The count of the first design that has it; before the day has come there is none to show or hide. */
function stepText(rows: readonly PlacedRow[], column: string, lang: 'nl' | 'en'): string {
  const found = rows.find(([table]) => hasColumn(table, column));
  if (found !== undefined) return countText(cellOf(...found, column), lang);
  const isObserved = rows.some(([, row]) => row.cells.some(({ status }) => status !== 'niet_beschikbaar'));
  return isObserved && rows.every(([, row]) => row.stand !== 'nog_niet_rijp') ? '[c]' : '[x]';
}

function stepRate(rows: readonly PlacedRow[], rate: Rate, lang: 'nl' | 'en'): string {
  const found = rows.find(([table]) => hasColumn(table, rate.name));
  if (found === undefined) return '[x]';
  const [share, low, high, n] = [rate.name, rate.low, rate.high, rate.base].map((name) =>
    cellOf(...found, name),
  );
  return rateText({ share: share!, low: low!, high: high!, n: n! }, lang);
}

function nominalLine(release: Release, part: CohortPart, context: ComposeContext): string {
  const { lang } = context;
  const nl = lang === 'nl';
  const label = nl ? 'Diploma binnen nominale duur' : 'Diploma within nominal duration';
  const table = findTable(release, { measure: 'diploma_nominaal', per: perOf(part) });
  if (table === undefined) return `${label}: [x]`;
  const at = table.dimensions.findIndex(({ name }) => name === 'k');
  const extra = ['0', '1'].filter((k) => table.rows.some((row) => row.keys[at] === k));
  const parts = extra.map((k) => {
    const suffix = k === '0' ? '' : ` +${k}`;
    return `${label}${suffix}: ${nominalText(table, rowKeys(table, { part, context, k }), lang)}`;
  });
  return parts.join('; ');
}

/** The share with a diploma; who has not been studying long enough is not counted yet. */
function nominalText(table: SafeTable, keys: Readonly<Record<string, string>>, lang: 'nl' | 'en'): string {
  const row = findRow(table, keys);
  const early = lang === 'nl' ? 'nog niet rijp' : 'not mature yet';
  if (row === undefined) return early;
  const cell = (name: string) => cellOf(table, row, name);
  if (row.stand === 'nog_niet_rijp') {
    const [ripe, n] = ['n_rijp', 'n_start'].map(cell);
    if (ripe!.value === null) return early;
    return `${early} (${countText(ripe!, lang)} ${lang === 'nl' ? 'van' : 'of'} ${countText(n!, lang)})`;
  }
  const rate = table.measure.rates[0]!;
  const [share, low, high, n] = [rate.name, rate.low, rate.high, rate.base].map(cell);
  return rateText({ share: share!, low: low!, high: high!, n: n! }, lang);
}

function remark(context: ComposeContext): string {
  const { lang, septemberregel } = context;
  const gap = String(LONGEST_GAP_DAYS);
  const rule =
    lang === 'nl'
      ? `septemberregel ${septemberregel ? 'aan' : 'uit'}; onderbrekingen tot ${gap} dagen tellen door.`
      : `September rule ${septemberregel ? 'on' : 'off'}; gaps up to ${gap} days count as studying.`;
  const x = lang === 'nl' ? '[x] = nog niet waarneembaar.' : '[x] = not observable yet.';
  return `${lang === 'nl' ? 'Let op' : 'Note'}: ${rule} ${protectionSentence(context)} ${x}`;
}

function more(lang: 'nl' | 'en'): string {
  return lang === 'nl'
    ? 'Meer: --json, --csv, --by KENMERK, --niveau NIVEAU'
    : 'More: --json, --csv, --by TRAIT, --niveau LEVEL';
}

function hasColumn(table: SafeTable, column: string): boolean {
  return table.columns.some(({ name }) => name === column);
}

/** The table and the row of a cohort, for everybody or for one category of a trait. */
function cohortCell(
  release: Release,
  measure: string,
  place: { part: CohortPart; context: ComposeContext },
): [SafeTable, SafeRow | undefined] {
  const table = requireTable(release, { measure, per: perOf(place.part) });
  return [table, findRow(table, rowKeys(table, place))];
}

function rowKeys(
  table: SafeTable,
  { part, context, k }: { part: CohortPart; context: ComposeContext; k?: string },
): Readonly<Record<string, string>> {
  const per = table.dimensions[perIndex(table)]!.name;
  return {
    cohort: String(context.year),
    ...(k === undefined ? {} : { k }),
    ...(part.niveau === undefined ? {} : { [per]: part.niveau }),
  };
}

function rowsOfCohort(table: SafeTable, year: number): readonly SafeRow[] {
  const cohortAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  return table.rows.filter(
    (row) => row.keys[cohortAt] === String(year) && row.keys[perIndex(table)] !== TOTAL,
  );
}

function perIndex(table: SafeTable): number {
  return table.dimensions.findIndex(({ list }) => list === 'per');
}

function perOf({ niveau }: CohortPart): string {
  return niveau === undefined ? TOTAL : LEVEL;
}

function levelLabel(table: SafeTable, niveau: string, { labels, lang }: ComposeContext): string {
  const dimension = table.dimensions[perIndex(table)]!;
  return categoryLabel(labels, { dimension, params: table.params, lang }, niveau);
}

function inputHash(inputs: readonly { readonly sha256: string }[]): string {
  const first = inputs[0];
  return first === undefined ? '' : ` (sha256 ${first.sha256.slice(0, 8)}…)`;
}
