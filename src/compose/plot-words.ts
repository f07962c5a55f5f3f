import { fill, MARKS } from '../locale/words.ts';
import type { Mark } from '../model/document.ts';
import type { PlotValue } from '../model/plot.ts';
import type { ChartSection } from '../model/report.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { ComposeContext } from './context.ts';
import { isDrawn } from './plot-value.ts';
import { sourceLine, watermark } from './provenance.ts';

/** What a chart is composed from. */
export interface PlotRequest {
  readonly section: ChartSection;
  readonly table: SafeTable;
  readonly context: ComposeContext;
}

/**
 * The words that every chart has: definition below the title; source, sentences of its own and codes at the
 * foot.
 */
export function plotWords(
  { section, table, context }: PlotRequest,
  drawn: readonly PlotValue[],
  sentences: readonly string[] = [],
): { id: string; subtitle: string; footnote: string; watermark: string | undefined } {
  const marks = new Set(drawn.flatMap((value) => (isDrawn(value) ? [] : [value.mark])));
  const codes = [...marks].sort().map((mark) => codeText(mark, context));
  return {
    id: section.id,
    subtitle: (section.subtitle ?? table.measure.definition)[context.lang],
    footnote: [`${sourceLine(context)}.`, ...sentences.filter((sentence) => sentence !== ''), ...codes].join(
      ' ',
    ),
    watermark: watermark(context),
  };
}

function codeText(mark: Mark, { lang, policy }: ComposeContext): string {
  return `[${mark}] = ${fill(MARKS[mark], lang, { max: String(policy.k - 1) })}.`;
}
