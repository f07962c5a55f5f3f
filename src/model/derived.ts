/** Tables that are worked out from another protected one: `studiekeuze_verschuiving`, `vragen_trend`. */
export const DERIVED = ['verschuiving', 'vergelijking', 'trend'] as const;

export type Derived = (typeof DERIVED)[number];

/** What kind of derived table an id is that of; undefined for a table that was counted. */
export function derivedOf(id: string): Derived | undefined {
  return DERIVED.find((kind) => id.endsWith(`_${kind}`));
}
