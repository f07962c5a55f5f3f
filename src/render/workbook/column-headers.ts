import type { GridColumn } from '../../model/document.ts';
import type { Lang } from '../../model/text.ts';
import { word } from './words.ts';

/**
 * The headers of a table, all different (Excel repairs a table with two equal ones, whatever their case):
 * a label that stands there already is followed by what sets it apart, `Geslaagd (aandeel)` beside
 * `Geslaagd`, or by the name of the column.
 */
export function columnHeaders(columns: readonly GridColumn[], lang: Lang): readonly string[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    const { label, name, kind } = column;
    const candidates = [
      label,
      ...(kind === 'aandeel' ? [`${label} (${word('share', lang)})`] : []),
      `${label} (${name})`,
    ];
    const header = candidates.find((candidate) => !taken.has(candidate.toLowerCase())) ?? candidates.at(-1)!;
    taken.add(header.toLowerCase());
    return header;
  });
}
