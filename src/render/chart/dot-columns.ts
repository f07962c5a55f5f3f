import type { DotsPlot } from '../../model/plot.ts';
import type { FontWeight } from './font-files.ts';
import { widestLine, wrapText } from './wrap-text.ts';

/** A column of texts right of the plot, set to the right at `right` px beyond it. */
export interface DotColumn {
  readonly head: readonly string[];
  readonly texts: readonly string[];
  readonly right: number;
  readonly weight: FontWeight;
}

const HEAD_ROOM = 100;
const GAP = 20;
const FIRST_GAP = 26;

/** The columns rate, interval and n, each as wide as its widest text. */
export function dotColumns(plot: DotsPlot): readonly DotColumn[] {
  let right = FIRST_GAP - GAP;
  return (['rate', 'interval', 'n'] as const).map((name) => {
    const head = wrapText(plot.heads[name], HEAD_ROOM, { size: 13 });
    const texts = plot.rows.map((row) => row.text[name]);
    right += GAP + Math.max(widestLine(head, { size: 13 }), widestLine(texts, { size: 14, weight: 600 }));
    return { head, texts, right, weight: name === 'rate' ? 600 : 400 };
  });
}
