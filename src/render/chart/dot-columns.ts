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

/** Which texts of a row stand there; on a telephone the whisker alone tells the interval. */
const COLUMNS = { wide: ['rate', 'interval', 'n'], narrow: ['rate', 'n'] } as const;

/** The columns rate, interval and n, each as wide as its widest text. */
export function dotColumns(plot: DotsPlot, size: keyof typeof COLUMNS): readonly DotColumn[] {
  let right = FIRST_GAP - GAP;
  return COLUMNS[size].map((name) => {
    const head = wrapText(plot.heads[name], HEAD_ROOM, { size: 13 });
    const texts = plot.rows.map((row) => row.text[name]);
    right += GAP + Math.max(widestLine(head, { size: 13 }), widestLine(texts, { size: 14, weight: 600 }));
    return { head, texts, right, weight: name === 'rate' ? 600 : 400 };
  });
}
