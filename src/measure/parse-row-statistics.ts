import type { Rate } from '../model/measure.ts';
import type { Contrast, Quartiles, Quotient } from '../model/row-statistics.ts';
import type { HeadReader } from './head-reader.ts';
import type { Columns } from './parse-columns.ts';

/** What a head says besides counts and shares; a key that is absent is left out. */
interface RowStatistics {
  readonly contrasts?: readonly Contrast[];
  readonly quotients?: readonly Quotient[];
  readonly quartiles?: Quartiles;
}

export const ROW_STATISTIC_KEYS: readonly string[] = ['verschillen', 'verhoudingen', 'kwartielen'];

/** Reads `verschillen`, `verhoudingen` and `kwartielen`; throws for a name that is no count, share or value. */
export function parseRowStatistics(
  head: HeadReader,
  columns: Columns,
  rates: readonly Rate[],
): RowStatistics {
  const contrasts = items(head, 'verschillen').map(({ name, item }) => parseContrast(name, item, columns));
  const quotients = items(head, 'verhoudingen').map(({ name, item }) => parseQuotient(name, item, rates));
  const quartiles = head.child('kwartielen');
  return {
    ...(contrasts.length > 0 && { contrasts }),
    ...(quotients.length > 0 && { quotients }),
    ...(quartiles !== undefined && { quartiles: parseQuartiles(quartiles, columns) }),
  };
}

function items(
  head: HeadReader,
  key: string,
): readonly { readonly name: string; readonly item: HeadReader }[] {
  const list = head.child(key);
  return (list?.names ?? []).map((name) => ({ name, item: list!.child(name)! }));
}

function parseContrast(name: string, item: HeadReader, { counts }: Columns): Contrast {
  item.only(['teller', 'noemer', 'min_teller', 'min_noemer', 'laag', 'hoog', 'label', 'oordeel']);
  const count = (key: string): string =>
    item.oneOf(
      key,
      counts.map((one) => one.name),
    );
  const verdict = item.child('oordeel');
  return {
    name,
    label: item.text('label'),
    part: count('teller'),
    base: count('noemer'),
    otherPart: count('min_teller'),
    otherBase: count('min_noemer'),
    low: item.string('laag', `${name}_laag`),
    high: item.string('hoog', `${name}_hoog`),
    verdict: verdict && {
      above: verdict.text('boven'),
      around: verdict.text('rond'),
      below: verdict.text('onder'),
    },
  };
}

function parseQuotient(name: string, item: HeadReader, rates: readonly Rate[]): Quotient {
  item.only(['van', 'op', 'label']);
  const rate = (key: string): string =>
    item.oneOf(
      key,
      rates.map((one) => one.name),
    );
  return { name, label: item.text('label'), over: rate('van'), under: rate('op') };
}

function parseQuartiles(item: HeadReader, { counts, values }: Columns): Quartiles {
  item.only(['waarde', 'gewicht', 'deler', 'label', 'mediaan', 'q1', 'q3']);
  return {
    value: item.oneOf('waarde', values),
    weight: item.oneOf(
      'gewicht',
      counts.map((one) => one.name),
    ),
    divisor: item.number('deler', 1),
    label: item.text('label'),
    median: item.string('mediaan'),
    first: item.string('q1'),
    third: item.string('q3'),
  };
}
