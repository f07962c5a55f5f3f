import type { SkipRule } from '../model/mapping.ts';
import type { HeaderIndex } from './header-index.ts';

/** True for a record that the mapping leaves out. */
export type SkipRecord = (cells: readonly string[]) => boolean;

/** Turns the rules `overslaan_als` into one question per record; a column that is not there never fits. */
export function compileSkip(rules: readonly SkipRule[] | undefined, header: HeaderIndex): SkipRecord {
  const tests = (rules ?? []).flatMap((rule) => {
    const position = header.find(rule.kolom);
    return position === undefined ? [] : [{ position, texts: new Set(rule.is) }];
  });
  return (cells) => tests.some(({ position, texts }) => texts.has(cells[position]!.trim()));
}
