import type { Passage } from '../model/document.ts';

/** A line cut where its figure begins and ends; the three parts put together are the line. */
export interface KeyFigure {
  /** What stands before the figure, with its colon; empty when the figure opens the line. */
  readonly label: string;
  readonly figure: string;
  readonly rest: string;
}

/** A figure (`64`, `1.234`, `84%`, or a mark in its place) that opens a line or follows its label: `Nieuw: 64`. */
const KEY_FIGURE_LINE = /^(|[^:]{3,}: )([+\u2212]?\d[\d.,]*%?|\[[a-z]\])(?= |$)/;

/** The figure of a line and what stands around it, or undefined when it has none at its head. */
export function keyFigureIn(line: string): KeyFigure | undefined {
  const [opening, label, figure] = KEY_FIGURE_LINE.exec(line) ?? [];
  if (opening === undefined || label === undefined || figure === undefined) return undefined;
  return { label, figure, rest: line.slice(opening.length) };
}

/** A passage in which most lines open with a figure is a list of key figures, and drawn as one. */
export function isKeyFigures({ lines }: Passage): boolean {
  const opened = lines.filter((line) => keyFigureIn(line) !== undefined).length;
  return opened > 1 && opened > lines.length / 2;
}
