import type { SqlValue } from '../store/engine.ts';

const SEPARATOR = '|';

/** The values of the key columns as one text, for look-ups; undefined when one of them is missing. */
export function lookupKey(values: readonly SqlValue[], key: readonly number[]): string | undefined {
  let text = '';
  for (const position of key) {
    const value = values[position] ?? null;
    if (value === null) return undefined;
    text += `${value}\u0000`;
  }
  return text;
}

/** The id made of the values of the key columns, `1b36|PBA|PBA-0613|2023-09-17`; null when one is missing. */
export function derivedKey(values: readonly SqlValue[], key: readonly number[]): string | null {
  const parts = key.map((position) => values[position] ?? null);
  return parts.includes(null) ? null : parts.join(SEPARATOR);
}
