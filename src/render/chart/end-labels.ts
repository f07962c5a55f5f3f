import { INK } from '../theme.ts';
import { dodge } from './dodge.ts';
import type { FontWeight } from './font-files.ts';
import type { Spec } from './spec.ts';
import { colourIn, pixels } from './spec.ts';
import { LINE_HEIGHT, textLayer } from './text-layer.ts';
import { wrapText } from './wrap-text.ts';

/** What is written where a line ends. */
export interface LineEnd {
  readonly label: string;
  /** A second part in plain letters below the label. */
  readonly note?: string | undefined;
  readonly colour: string;
  readonly weight: FontWeight;
  /** Px from the top of the plot where the line ends; undefined for one of which nothing is drawn. */
  readonly at: number | undefined;
}

const ROOM = 190;
const GAP = 4;
/** Between the end of a line and its label, without and with a thin line that leads to it. */
const BESIDE = 12;
const LED = 30;
/** A label that lies further than this from its line is led to. */
const NEAR = 6;

interface EndLine {
  readonly text: string;
  readonly weight: FontWeight;
  readonly colour: string;
}

/** Height that the labels need together: a plot must be at least this high. */
export function endLabelsHeight(ends: readonly LineEnd[]): number {
  return ends.reduce((sum, end) => sum + blockHeight(linesOf(end)), 0);
}

/** Labels right of `place` in a plot of `height` px, each as near as can be to its own line, or at the foot. */
export function endLabels(
  ends: readonly LineEnd[],
  { x, place }: { readonly x: Spec; readonly place: number },
  height: number,
): readonly Spec[] {
  const blocks = ends.map(linesOf);
  const middles = dodge(
    ends.map(({ at = height }, index) => ({ wanted: at, size: blockHeight(blocks[index]!) })),
    height,
  );
  const leads = ends.flatMap(({ at, colour }, index) =>
    at !== undefined && Math.abs(at - middles[index]!) > NEAR
      ? [{ place, at, level: middles[index]!, colour }]
      : [],
  );
  const rows = blocks.flatMap((lines, index) =>
    lines.map((line, nth) => ({
      ...line,
      place,
      level: middles[index]! + (nth - (lines.length - 1) / 2) * LINE_HEIGHT,
    })),
  );
  const texts = ([600, 400] as const).map((weight) =>
    textLayer(
      rows.filter((row) => row.weight === weight),
      { x, y: pixels('level'), color: colourIn('colour') },
      { align: 'left', dx: leads.length > 0 ? LED : BESIDE, weight },
    ),
  );
  const lead = { type: 'rule', strokeWidth: 0.75, xOffset: NEAR, x2Offset: LED - 4 };
  const where = { x, x2: { field: 'place' }, y: pixels('at'), y2: { field: 'level' } };
  return [
    ...(leads.length > 0
      ? [{ data: { values: leads }, mark: lead, encoding: { ...where, color: colourIn('colour') } }]
      : []),
    ...texts,
  ];
}

function linesOf({ label, note, colour, weight }: LineEnd): readonly EndLine[] {
  const first = wrapText(label, ROOM, { size: 14, weight }).map((text) => ({ text, weight, colour }));
  const second = wrapText(note ?? '', ROOM, { size: 14 });
  return [...first, ...second.map((text) => ({ text, weight: 400 as const, colour: INK.normal }))];
}

function blockHeight(lines: readonly EndLine[]): number {
  return lines.length * LINE_HEIGHT + GAP;
}
