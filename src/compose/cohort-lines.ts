import { schoolYearLabel } from '../model/day.ts';
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

/** What is asked of a cohort: one level group only, or one more trait to compose it by. */
export interface CohortPart {
  readonly niveau: string | undefined;
  readonly by: string | undefined;
}

const LEVEL = 'niveaugroep';
/** The traits by which a cohort is always composed. */
const COMPOSITION = [LEVEL, 'leeftijd', 'nieuwkomer', 'herkomst'];
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

/** `Onderwijsniveau   BA 24 · GRAD 16 · …`: the categories of one trait that occur, in their fixed order. */
function compositionLine(release: Release, trait: string, context: ComposeContext): string | undefined {
  const { lang, labels, year } = context;
  const table = findTable(release, { measure: 'cohorten', per: trait });
  if (table === undefined) return undefined;
  const parts = rowsOfCohort(table, year).flatMap((row) => {
    if (row.cells[0]!.status === 'nul') return [];
    const dimension = table.dimensions[perIndex(table)]!;
    const category = categoryLabel(
      labels,
      { dimension, params: table.params, lang },
      row.keys[perIndex(table)]!,
    );
    return [`${category} ${countText(row.cells[0]!, lang)}`];
  });
  return `${traitLabel(labels, trait, lang)}: ${parts.join(' · ')}`;
}

function progressTable(
  release: Release,
  part: CohortPart,
  context: ComposeContext,
): readonly (readonly string[])[] {
  const { lang } = context;
  const nl = lang === 'nl';
  const cells = STEPS.map((k) => cohortCell(release, 'voortgang', { part, context, k }));
  const heads = STEPS.map((k) => (nl ? `na ${k} jaar` : `after ${k} ${k === '1' ? 'year' : 'years'}`));
  const observed = cells.map(
    ([table, row]) => row !== undefined && cellOf(table, row, 'studeert_nog').status !== 'niet_beschikbaar',
  );
  const body = PROGRESS.filter(({ column }) => hasColumn(cells[0]![0], column)).map((line) => [
    `  ${line[lang]}`,
    ...cells.map(([table, row], i) =>
      observed[i] ? countText(cellOf(table, row, line.column), lang) : '[x]',
    ),
  ]);
  const rates = cells.map(([table, row], i) => {
    const rate = table.measure.rates[0];
    if (!observed[i] || rate === undefined) return '[x]';
    const [share, low, high, n] = [rate.name, rate.low, rate.high, rate.base].map((name) =>
      cellOf(table, row, name),
    );
    return rateText({ share: share!, low: low!, high: high!, n: n! }, lang);
  });
  const rateLabel = cells[0]![0].measure.rates[0]?.label[lang] ?? '';
  const title = nl ? 'Voortgang (teldatum 31 okt)' : 'Progress (count date 31 Oct)';
  return [[title, ...heads], ...body, [`  ${rateLabel.toLowerCase()}`, ...rates]];
}

function nominalLine(release: Release, part: CohortPart, context: ComposeContext): string {
  const { lang } = context;
  const nl = lang === 'nl';
  const label = nl ? 'Diploma binnen nominale duur' : 'Diploma within nominal duration';
  if (findTable(release, { measure: 'diploma_nominaal', per: perOf(part) }) === undefined)
    return `${label}: [x]`;
  const parts = ['0', '1'].map((k) => {
    const [table, row] = cohortCell(release, 'diploma_nominaal', { part, context, k });
    const suffix = k === '0' ? '' : ` +${k}`;
    const [ripe, n] = ['n_rijp', 'n_start'].map((name) => cellOf(table, row, name));
    if (row?.stand === 'nog_niet_rijp') {
      const share = `${countText(ripe!, lang)} ${nl ? 'van' : 'of'} ${countText(n!, lang)}`;
      return nl
        ? `${label}${suffix}: nog niet rijp (${share})`
        : `${label}${suffix}: not mature yet (${share})`;
    }
    const rate = table.measure.rates[0]!;
    const [share, low, high, base] = [rate.name, rate.low, rate.high, rate.base].map((name) =>
      cellOf(table, row, name),
    );
    return `${label}${suffix}: ${rateText({ share: share!, low: low!, high: high!, n: base! }, lang)}`;
  });
  return parts.join('; ');
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
  { part, context, k }: { part: CohortPart; context: ComposeContext; k?: string },
): [SafeTable, SafeRow | undefined] {
  const table = requireTable(release, { measure, per: perOf(part) });
  const keys: Record<string, string> = { cohort: String(context.year) };
  if (k !== undefined) keys['k'] = k;
  if (part.niveau !== undefined) keys[table.dimensions[perIndex(table)]!.name] = part.niveau;
  return [table, findRow(table, keys)];
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
