import { normalForm } from '../model/normal-form.ts';

/** Finds the position of a column by its name in a header line. */
export interface HeaderIndex {
  readonly header: readonly string[];
  /** Names that stand in the header more than once. */
  readonly doubles: readonly string[];
  /** Exact name first, then without case, accents, spaces and punctuation; undefined when absent or two fit. */
  readonly find: (name: string) => number | undefined;
}

/** Reads a header line once, for many look-ups. */
export function headerIndex(cells: readonly string[]): HeaderIndex {
  const header = cells.map((cell) => cell.trim());
  const exact = new Map(header.map((name, i) => [name, i]));
  const forms = header.map(normalForm);
  const loosely = (name: string): number | undefined => {
    const form = normalForm(name);
    const position = forms.indexOf(form);
    return form !== '' && position === forms.lastIndexOf(form) && position >= 0 ? position : undefined;
  };
  return {
    header,
    doubles: [...new Set(header.filter((name, i) => exact.get(name) !== i && name !== ''))],
    find: (name) => exact.get(name.trim()) ?? loosely(name),
  };
}
