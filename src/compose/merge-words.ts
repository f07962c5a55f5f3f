import { partName, togetherLabel } from '../design/together-label.ts';
import type { Dimension } from '../model/measure.ts';
import type { Lang, Text } from '../model/text.ts';
import type { SafeTable } from '../protect/protect.ts';
import { categoryLabel, type Labels } from './labels.ts';

/** Categories or years of a table that are shown as one. */
export interface Merged {
  readonly dimension: Dimension;
  readonly code: string;
  readonly parts: readonly string[];
  readonly text: Text;
}

/** What was merged or pooled in a table, in words: `SO, TKO en VDAB samen`, `2018-2022 samen`. */
export function mergedIn(table: SafeTable, labels: Labels): readonly Merged[] {
  return table.dimensions.flatMap((dimension, i) => {
    const shown = new Set(table.rows.map((row) => row.keys[i]!));
    return Object.entries(dimension.merged ?? {})
      .filter(([code]) => shown.has(code))
      .map(([code, parts]) => ({
        dimension,
        code,
        parts,
        text: wordsFor(dimension, parts, { table, labels }),
      }));
  });
}

/** One sentence per table of a report section: what was merged, empty when nothing was. */
export function mergeSentence(table: SafeTable, labels: Labels, lang: Lang): readonly string[] {
  const merged = mergedIn(table, labels);
  if (merged.length === 0) return [];
  const list = merged.map(({ text }) => text[lang]).join('; ');
  return [
    lang === 'nl'
      ? `Samengevoegd om kleine groepen te beschermen: ${list}.`
      : `Merged to protect small groups: ${list}.`,
  ];
}

function wordsFor(
  dimension: Dimension,
  parts: readonly string[],
  { table, labels }: { readonly table: SafeTable; readonly labels: Labels },
): Text {
  if (dimension.list === 'schooljaar') {
    const years = parts.length === 1 ? parts[0]! : `${parts[0]}-${parts.at(-1)}`;
    return { nl: `${years} samen`, en: `${years} together` };
  }
  const label = (code: string, lang: Lang) =>
    categoryLabel(labels, { dimension, params: table.params, lang }, code);
  return togetherLabel(parts.map((code) => partName(code, { nl: label(code, 'nl'), en: label(code, 'en') })));
}
