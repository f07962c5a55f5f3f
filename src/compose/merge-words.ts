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

/** What was merged or pooled in a table, in words: `SO, TKO en VDAB samen`, `2018-2019 tot 2022-2023 samen`. */
export function mergedIn(table: SafeTable, labels: Labels): readonly Merged[] {
  return table.dimensions.flatMap((dimension, i) => {
    const shown = new Set(table.rows.map((row) => row.keys[i]!));
    return Object.entries(dimension.merged ?? {})
      .filter(([code]) => shown.has(code))
      .map(([code, parts]) => ({
        dimension,
        code,
        parts,
        text: wordsFor(dimension, { code, parts }, { table, labels }),
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
  { code, parts }: Pick<Merged, 'code' | 'parts'>,
  { table, labels }: { readonly table: SafeTable; readonly labels: Labels },
): Text {
  const label = (of: string): Text => ({
    nl: categoryLabel(labels, { dimension, params: table.params, lang: 'nl' }, of),
    en: categoryLabel(labels, { dimension, params: table.params, lang: 'en' }, of),
  });
  // As in the rows themselves: `2013-2014` for both years would read as one school year.
  if (dimension.list === 'schooljaar') return label(code);
  return togetherLabel(parts.map((part) => partName(part, label(part))));
}
