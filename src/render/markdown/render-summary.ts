import type { RunSummary, Summary, SummaryPart } from '../../model/summary.ts';
import type { Lang } from '../../model/text.ts';
import type { Sealed } from '../../protect/sealed.ts';
import { inline, table } from './markdown-text.ts';

/** GitHub drops a whole summary above 1 MiB without a word; this leaves room. */
export const MOST_SUMMARY_BYTES = 900_000;
const FOLD_END = '</details>';
const CUT = {
  nl: 'De samenvatting is hier afgekapt: ze is te lang om helemaal te tonen.',
  en: 'The summary is cut off here: it is too long to be shown whole.',
} as const;

/** What a run published, as Markdown for the page of a job: the verdict, the figures, and how they came about. */
export function renderRunSummary({ content }: Sealed<RunSummary>): string {
  return markdown(content, [...content.figures, ...content.parts]);
}

/** What became of a run or step that published nothing. */
export function renderSummary(summary: Summary & { readonly figures?: never }): string {
  return markdown(summary, summary.parts);
}

/** The text within `room` bytes of UTF-8, cut at the end of a line, and saying so when it is. */
export function cutSummary(text: string, room: number, lang: Lang): string {
  if (Buffer.byteLength(text) <= room) return text;
  const said = `\n> **${CUT[lang]}**\n`;
  const space = room - Buffer.byteLength(said) - Buffer.byteLength(`\n${FOLD_END}\n`);
  if (space <= 0) return '';
  const whole = Buffer.from(text).subarray(0, space).toString();
  const kept = whole.slice(0, whole.lastIndexOf('\n') + 1);
  const open = kept.split('<details>').length > kept.split(FOLD_END).length;
  return `${kept}${open ? `\n${FOLD_END}\n` : ''}${said}`;
}

function markdown({ title, verdict }: Summary, parts: readonly SummaryPart[]): string {
  const blocks = [[`## ${inline(title)}`], [`**${inline(verdict)}**`], ...parts.flatMap(partBlocks)];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
}

function partBlocks({
  heading,
  lines,
  table: grid,
  folded = false,
}: SummaryPart): readonly (readonly string[])[] {
  const inside = [
    lines.map((line) => `- ${inline(line)}`),
    grid === undefined ? [] : table(grid.heads, grid.rows, new Set(grid.numbers)),
  ];
  return folded
    ? [[`<details><summary>${escapeHtml(heading)}</summary>`], ...inside, [FOLD_END]]
    : [[`### ${inline(heading)}`], ...inside];
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
