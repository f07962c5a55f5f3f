import type { SqlValue } from '../store/engine.ts';

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
