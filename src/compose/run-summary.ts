import { formatCount, formatDate, formatInterval } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { RowsOfFile } from '../model/document.ts';
import type { RunSummary, SummaryPart } from '../model/summary.ts';
import type { Lang } from '../model/text.ts';
import { type Sealed, seal } from '../protect/sealed.ts';
import type { TableChange } from './compare-runs.ts';
import type { ComposeContext } from './context.ts';
import { type KeyFigure, keyFigures } from './key-figures.ts';
import { inventedLine, protectionSentence } from './notes.ts';
import type { Release } from './release.ts';
import { type RuleCount, rowsPart, rulesPart } from './rows-parts.ts';
import { pointsOfAttention } from './sentences/points-of-attention.ts';
import { shareOnly } from './sentences/share-words.ts';

/** What a summary tells of a run besides its figures. */
export interface RunFacts {
  /** Name of the run: that of its folder. */
  readonly run: string;
  readonly accounts: readonly RowsOfFile[];
  /** Rows set aside, by the rule that they break. */
  readonly aside: readonly RuleCount[];
  /** The run before it and what differs; undefined when there is none that can be read. */
  readonly since: { readonly run: string; readonly changes: readonly TableChange[] } | undefined;
  /** The day of the release that is repeated, if one is. */
  readonly repeated: string | undefined;
  readonly files: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[];
  readonly versions: readonly (readonly [string, string])[];
}

/** Fewer persons than this: no percentage and no interval. */
const FEWEST_FOR_INTERVAL = 10;
const NONE = '–';

/** The summary of a run that published: every figure comes from its protected tables. */
export function composeRunSummary(
  release: Release,
  context: ComposeContext,
  facts: RunFacts,
): Sealed<RunSummary> {
  const { lang, year } = context;
  const nl = lang === 'nl';
  const label = schoolYearLabel(year);
  const passed = nl ? 'de audit is geslaagd' : 'the audit passed';
  const files = `${facts.files.length} ${nl ? 'bestanden' : 'files'}`;
  const summary: RunSummary = {
    lang,
    title: nl ? `Jaarrapport ${label}` : `Yearly report ${label}`,
    verdict: nl
      ? `Gelukt: ${files} geschreven, ${passed} (exitcode 0).`
      : `Done: ${files} written, ${passed} (exit code 0).`,
    figures: [figuresPart(release, context, facts.repeated), attentionPart(release, context)].filter(
      ({ lines, table }) => lines.length > 0 || table !== undefined,
    ),
    parts: [
      rowsPart(facts.accounts, lang),
      ...rulesPart(facts.aside, {
        heading: nl ? 'Apart gezet, per regel' : 'Set aside, by rule',
        k: context.policy.k,
        lang,
      }),
      sincePart(facts.since, lang),
      filesPart(facts, lang),
      versionsPart(facts.versions, lang),
    ],
  };
  return seal(summary, release.tables);
}

function figuresPart(release: Release, context: ComposeContext, repeated: string | undefined): SummaryPart {
  const { lang, provenance } = context;
  const nl = lang === 'nl';
  return {
    heading: nl ? 'Kerncijfers' : 'Key figures',
    lines: [
      ...inventedLine(context),
      nl
        ? `Geteld tot en met ${formatDate(provenance.peildatum, lang)}.`
        : `Counted up to ${formatDate(provenance.peildatum, lang)}.`,
      ...(repeated === undefined ? [] : [repeatedLine(repeated, lang)]),
      protectionSentence(context),
    ],
    table: {
      heads: nl
        ? ['Cijfer', 'Waarde', 'n', '95%-interval', 'Vergelijking']
        : ['Figure', 'Value', 'n', '95% interval', 'Comparison'],
      rows: keyFigures(release, context).map((figure) => figureRow(figure, lang)),
      numbers: [1, 2, 3],
    },
  };
}

/** These are the figures of an earlier day. */
export function repeatedLine(repeated: string, lang: Lang): string {
  const day = formatDate(repeated, lang);
  return lang === 'nl'
    ? `Cijfers van ${day} herhaald: sindsdien te weinig wijzigingen om nieuwe cijfers te tonen zonder personen te onthullen.`
    : `Figures of ${day} repeated: too few changes since then to show new figures without revealing persons.`;
}

function figureRow({ label, value, before, share }: KeyFigure, lang: Lang): readonly string[] {
  if (share === undefined) return [label, value, NONE, NONE, before];
  const { base, low, high } = share;
  const interval = base < FEWEST_FOR_INTERVAL ? '[u]' : formatInterval(low, high, { persons: base, lang });
  return [label, shareOnly(share, lang), formatCount(base, lang), interval, before];
}

function attentionPart(release: Release, context: ComposeContext): SummaryPart {
  return {
    heading: context.lang === 'nl' ? 'Aandachtspunten' : 'Points of attention',
    lines: pointsOfAttention(release, context).map(({ text }) => text),
  };
}

function sincePart(since: RunFacts['since'], lang: Lang): SummaryPart {
  const nl = lang === 'nl';
  const heading = nl ? 'Sinds de vorige run' : 'Since the previous run';
  if (since === undefined)
    return { heading, lines: [nl ? 'Er is geen vorige run.' : 'There is no previous run.'] };
  const { run, changes } = since;
  if (changes.length === 0)
    return {
      heading,
      lines: [nl ? `Geen cijfer verschilt van run ${run}.` : `No figure differs from run ${run}.`],
    };
  const n = (value: number): string => formatCount(value, lang);
  return {
    heading,
    lines: [
      nl ? `Tegenover run ${run}, in gepubliceerde cijfers:` : `Against run ${run}, in published figures:`,
    ],
    table: {
      heads: nl ? ['Tabel', 'Anders', 'Nieuw', 'Verdwenen'] : ['Table', 'Changed', 'New', 'Gone'],
      rows: changes.map(({ title, changed, added, gone }) => [title, ...[changed, added, gone].map(n)]),
      numbers: [1, 2, 3],
    },
  };
}

function filesPart({ run, files }: RunFacts, lang: Lang): SummaryPart {
  const nl = lang === 'nl';
  return {
    heading: nl ? `Bestanden van run ${run} (${files.length})` : `Files of run ${run} (${files.length})`,
    lines: [],
    folded: true,
    table: {
      heads: [nl ? 'Bestand' : 'File', 'Bytes', 'SHA-256'],
      rows: files.map(({ file, bytes, sha256 }) => [file, formatCount(bytes, lang), sha256]),
      numbers: [1],
    },
  };
}

function versionsPart(versions: RunFacts['versions'], lang: Lang): SummaryPart {
  const nl = lang === 'nl';
  return {
    heading: nl ? 'Waarmee gemaakt' : 'Made with',
    lines: [],
    folded: true,
    table: {
      heads: nl ? ['Wat', 'Versie of hash'] : ['What', 'Version or hash'],
      rows: versions,
      numbers: [],
    },
  };
}
