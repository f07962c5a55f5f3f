import type { Comparison } from '../compare-value.ts';
import type { Fields, Json } from '../expected-shapes.ts';

/** A value of the oracle held against a function of the toolbox. */
export interface StatisticValue extends Comparison {
  readonly statistic: string;
}

/** What a file holds: what was compared, and per name what was not and why. */
export interface ToolboxFile {
  readonly file: string;
  readonly values: readonly StatisticValue[];
  readonly leftOut: Readonly<Record<string, string>>;
}

/** A figure of a file and how the toolbox gives it: one number, or one per number expected. */
export interface Figure {
  readonly statistic: string;
  readonly tolerance: number;
  readonly ours: (item: Fields, rows: readonly Fields[]) => Outcome | readonly Outcome[];
}

type Outcome = number | null | undefined;

/** The names by which a kind of file is known, and what is done with each. */
export interface Shape {
  /** Go in; a file with all of these is of this kind. */
  readonly inputs: readonly string[];
  readonly figures: Readonly<Record<string, Figure>>;
  readonly leftOut: Readonly<Record<string, string>>;
}

/** One item of a file (a row, or a mapping) against the toolbox; `rows` = the data file beside it. */
export function compareItem(
  item: Fields,
  shape: Shape,
  { where, rows }: { readonly where: string; readonly rows: readonly Fields[] },
): readonly StatisticValue[] {
  return Object.entries(shape.figures)
    .filter(([name]) => name in item)
    .flatMap(([name, { statistic, tolerance, ours }]) => {
      const own = ours(item, rows);
      const expected = item[name]!;
      if (!Array.isArray(expected))
        return [
          {
            statistic,
            tolerance,
            where: `${where}${name}`,
            expected: scalar(expected),
            ours: own as Outcome,
          },
        ];
      return expected.map((value, i) => ({
        statistic,
        tolerance,
        where: `${where}${name}[${i}]`,
        expected: scalar(value as Json),
        ours: (own as readonly Outcome[])[i],
      }));
    });
}

/** The names of an item that are neither put in nor compared, and why. */
export function leftOutOf(
  item: Fields,
  { inputs, figures, leftOut }: Shape,
): Readonly<Record<string, string>> {
  const rest = Object.keys(item).filter((name) => !(inputs.includes(name) || name in figures));
  return Object.fromEntries(rest.map((name) => [name, leftOut[name] ?? 'not known to the toolbox']));
}

/** Mappings inside a mapping, written as `outer.inner`. */
export function flattened(item: Fields): Fields {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([inner, json]) => [`${name}.${inner}`, json as Json])
        : [[name, value]],
    ),
  );
}

function scalar(value: Json): number | null {
  if (value === 'Inf') return Number.POSITIVE_INFINITY;
  if (value === 'NaN') return Number.NaN;
  return value as number | null;
}
