import { schoolYearLabel } from '../model/day.ts';
import type { Dimension } from '../model/measure.ts';
import { LONGEST_GAP_DAYS } from '../model/settings.ts';
import type { SafeTable } from '../protect/protect.ts';
import { type Sealed, seal } from '../protect/sealed.ts';
import { countText } from './cell-words.ts';
import { comparisonLine } from './cohort-comparison.ts';
import { nominalLine } from './cohort-nominal.ts';
import { outcomeLine } from './cohort-outcome.ts';
import { progressTable } from './cohort-progress.ts';
import { type CohortPart, cohortCell, LEVEL, perIndex, rowsOfCohort } from './cohort-row.ts';
import type { ComposeContext } from './context.ts';
import { categoryLabel, traitLabel } from './labels.ts';
import { inventedLine, protectionSentence } from './notes.ts';
import { sourceLine } from './provenance.ts';
import { cellOf, findTable, type Release } from './release.ts';
import { setAsideLine } from './set-aside.ts';

/** What the terminal shows of one cohort: lines, and the little table of its progress. */
export interface CohortText {
  readonly heading: string;
  readonly lines: readonly string[];
  /** First row = heads; first column = labels. */
  readonly progress: readonly (readonly string[])[];
  readonly closing: readonly string[];
}

/** The traits by which a cohort is always composed. */
const COMPOSITION = [LEVEL, 'leeftijd', 'nieuwkomer', 'herkomst'];
/** A code that people know as a name: BA, GRAD. */
const NAME = /^[A-Z]{2,5}$/;

/**
 * The text of `cohort YEAR` from protected tables. A part of the cohort is a row of the table
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
    closing: [
      ...outcomeLine(release, part, context),
      nominalLine(release, part, context),
      ...comparisonLine(release, part, context),
      remark(context),
      ...inventedLine(context),
      ...setAsideLine(context),
      more(lang),
    ],
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

function levelLabel(table: SafeTable, niveau: string, { labels, lang }: ComposeContext): string {
  const dimension = table.dimensions[perIndex(table)]!;
  return categoryLabel(labels, { dimension, params: table.params, lang }, niveau);
}

function inputHash(inputs: readonly { readonly sha256: string }[]): string {
  const first = inputs[0];
  return first === undefined ? '' : ` (sha256 ${first.sha256.slice(0, 8)}…)`;
}
