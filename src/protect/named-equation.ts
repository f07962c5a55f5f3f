import type { SystemCell } from './linear-system.ts';

/** Signed cells, by key, that add up to zero; `slack` is a cell that only this equation speaks of. */
export interface NamedEquation {
  readonly terms: readonly { readonly key: string; readonly sign: 1 | -1 }[];
  readonly slack?: SystemCell;
}

/** The cell keys of a row, in the order of the counts; undefined where there is no number. */
export type RowKeys = readonly (string | undefined)[];

/** The equation `sum of sign x cell = 0`; none when one of the cells holds no number. */
export function equationOf(cells: RowKeys, signs: readonly (1 | -1)[]): readonly NamedEquation[] {
  const terms = cells.flatMap((key, i) => (key === undefined ? [] : [{ key, sign: signs[i]! }]));
  return terms.length === cells.length ? [{ terms }] : [];
}

/** A difference that no table shows. */
export interface Slack {
  readonly name: string;
  readonly value: number;
  readonly kind: 'rest' | 'bekend';
  /** Its being empty tells that all of a group share a sensitive outcome. */
  readonly sensitive?: boolean;
}

/** The same with a difference added to the sum: `value` persons or things that no table shows. */
export function withSlack(
  cells: RowKeys,
  signs: readonly (1 | -1)[],
  slack: Slack,
): readonly NamedEquation[] {
  const [found] = equationOf(cells, signs);
  if (found === undefined) return [];
  const { value, kind } = slack;
  const key = `${cells[0]}|${kind}|${slack.name}`;
  const cell = { key, value, persons: value, kind, level: 0 };
  const terms = [...found.terms, { key, sign: 1 as const }];
  return [{ terms, slack: slack.sensitive === true ? { ...cell, sensitive: true } : cell }];
}
