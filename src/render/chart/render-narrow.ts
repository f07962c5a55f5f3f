import type { Plot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import type { Sealed } from '../../protect/sealed.ts';
import { bodyOf } from './body-of.ts';
import { composeNarrow } from './compose-figure.ts';
import { fitBody } from './fit-body.ts';

/** Room for a picture on a telephone, in px. */
const ROOM = 350;
/** One as wide as this is shown a little smaller there, with words that can still be read. */
const WIDEST = 400;
const WIDE: ReadonlySet<Plot['kind']> = new Set(['matrix', 'alluvial', 'small_multiples']);
/** Columns of percentages that fit there beside their heads. */
const MOST_COLUMNS = 6;

/**
 * The drawing for a telephone as SVG text, without the words around it; undefined for a plot that does not fit
 * there. It has no title and description of its own: it stands in a page beside the wide one.
 */
export async function renderNarrow({ content: plot }: Sealed<Plot>, lang: Lang): Promise<string | undefined> {
  if (needsWidth(plot)) return undefined;
  const { drawn } = await fitBody(bodyOf(plot, lang, { narrow: true }), ROOM);
  return drawn.width > WIDEST ? undefined : composeNarrow(plot, drawn, lang);
}

/** With many columns or panels, or with words above or beside each: it is moved sideways there, not squeezed. */
function needsWidth(plot: Plot): boolean {
  if (plot.kind === 'triangle') return plot.across.length > MOST_COLUMNS;
  return WIDE.has(plot.kind);
}
