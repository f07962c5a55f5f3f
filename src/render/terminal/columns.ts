/** Printed width of a text; our texts hold no wide characters. */
function width(text: string): number {
  return [...text].length;
}

/**
 * Rows as aligned text: the first column left, the others right when every body cell looks like a number
 * or a mark, else left. Columns that do not fit `columns` characters go to a next block, which repeats
 * the first column. The first row holds the heads.
 */
export function alignColumns(rows: readonly (readonly string[])[], columns: number): readonly string[] {
  const heads = rows[0] ?? [];
  const widths = heads.map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  const right = heads.map(
    (_, i) => i > 0 && rows.slice(1).every((row) => /^[\d[\-\u2212+]/.test(row[i] ?? '')),
  );
  return blocksOf(widths, columns).flatMap((block, at) => [
    ...(at > 0 ? [''] : []),
    ...rows.map((row) =>
      block
        .map((i) => pad(row[i] ?? '', widths[i]!, right[i]!))
        .join('  ')
        .trimEnd(),
    ),
  ]);
}

/** Spaces at which a line does not break: before a number, and before and within an interval or mark in brackets. */
const GLUE = /(?<!·) (?=[\d[\u2212])| (?=[^[\]]*\])/g;

/** A space that is no space to the eye of `split`, and turned back before it is printed. */
const GLUED = '\u0000';

/** Wraps a line at spaces; continuation lines are indented by two more than the line. */
export function wrapLine(line: string, columns: number): readonly string[] {
  if (width(line) <= columns) return [line];
  const indent = /^ */.exec(line)![0];
  const words = line.slice(indent.length).replace(GLUE, GLUED).split(' ');
  const lines: string[] = [];
  let current = indent;
  for (const word of words) {
    const next = current.trim() === '' ? `${current}${word}` : `${current} ${word}`;
    if (width(next) > columns && current.trim() !== '') {
      lines.push(current);
      current = `${indent}  ${word}`;
    } else current = next;
  }
  return [...lines, current].map((text) => text.replaceAll(GLUED, ' '));
}

function pad(text: string, size: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, size - width(text)));
  return right ? space + text : text + space;
}

/** Column numbers per block of lines; each block begins with column 0. */
function blocksOf(widths: readonly number[], columns: number): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (let i = 1; i < widths.length; i += 1) {
    if (used + widths[i]! + 2 > columns) {
      blocks.push([0]);
      used = widths[0]!;
    }
    blocks.at(-1)!.push(i);
    used += widths[i]! + 2;
  }
  return blocks.length === 0 ? [[0]] : blocks;
}
