import { inSentence } from '../locale/in-sentence.ts';
import type { PlotValue } from '../model/plot.ts';
import type { Lang } from '../model/text.ts';
import { isDrawn, plotText } from './plot-value.ts';

/** How many a title names. */
const NAMED = 3;

/**
 * `graduaat 33%, bachelor 25% en VDAB-opleiding 22%`: the largest of the values that may be shown, without
 * any claim about a hidden one; with semicolons where a name holds a comma; undefined when there is none
 * above zero.
 */
export function largestNamed(
  items: readonly { readonly label: string; readonly value: PlotValue }[],
  format: (value: number) => string,
  lang: Lang,
): string | undefined {
  const named = items
    .flatMap(({ label, value }) => (isDrawn(value) && value.value > 0 ? [{ label, value }] : []))
    .sort((a, b) => b.value.value - a.value.value)
    .slice(0, NAMED)
    .map(({ label, value }) => `${inSentence(label)} ${plotText(value, format)}`);
  if (named.length === 0) return undefined;
  if (named.some((name) => name.includes(', '))) return named.join('; ');
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(named);
}
