import type { Comparison, Development, RatioOfSums, Shift } from '../model/measure.ts';
import type { HeadReader } from './head-reader.ts';
import { countName } from './named-count.ts';
import type { Columns } from './parse-columns.ts';

const RATIO_KEYS = ['soort', 'teller', 'noemer', 'ontbrekend', 'ontbrekend_aantal', 'gewicht', 'minimum'];
const SHIFT_KEYS = ['over', 'verdeling', 'aantal'];
const COMPARISON_KEYS = ['over', 'aandeel', 'waar'];
const DEVELOPMENT_KEYS = ['over', 'aantal', 'noemer'];

/** What `statistiek` declares. */
export function parseStatistic(head: HeadReader, columns: Columns): RatioOfSums | undefined {
  const statistic = head.child('statistiek');
  if (statistic === undefined) return undefined;
  statistic.only(RATIO_KEYS);
  const value = (key: string): string => {
    const name = statistic.string(key);
    if (columns.values.includes(name)) return name;
    throw statistic.fail(key, { nl: 'is geen kolom met rol waarde', en: 'is not a column with role waarde' });
  };
  return {
    kind: statistic.oneOf('soort', ['verhouding_van_sommen']),
    numerator: value('teller'),
    denominator: value('noemer'),
    missingDenominator: value('ontbrekend'),
    missingCount: value('ontbrekend_aantal'),
    weight: countName(statistic, 'gewicht', columns),
    minimum: statistic.number('minimum', 30),
  };
}

/** What `verschuiving` declares. */
export function parseShift(head: HeadReader, columns: Columns): Shift | undefined {
  const shift = head.child('verschuiving');
  if (shift === undefined) return undefined;
  shift.only(SHIFT_KEYS);
  return {
    kind: 'verschuiving',
    over: dimensionName(shift, 'over', columns),
    distribution: dimensionName(shift, 'verdeling', columns),
    count: countName(shift, 'aantal', columns),
  };
}

/** What `vergelijking` declares. */
export function parseComparison(head: HeadReader, columns: Columns): Comparison | undefined {
  const comparison = head.child('vergelijking');
  if (comparison === undefined) return undefined;
  comparison.only(COMPARISON_KEYS);
  const where = comparison.child('waar');
  where?.only(columns.dimensions.map(({ name }) => name));
  return {
    kind: 'vergelijking',
    over: dimensionName(comparison, 'over', columns),
    rate: comparison.oneOf('aandeel', head.child('aandelen')?.names ?? []),
    where: Object.fromEntries((where?.names ?? []).map((name) => [name, where!.string(name)])),
  };
}

/** What `ontwikkeling` declares. */
export function parseDevelopment(head: HeadReader, columns: Columns): Development | undefined {
  const development = head.child('ontwikkeling');
  if (development === undefined) return undefined;
  development.only(DEVELOPMENT_KEYS);
  return {
    over: dimensionName(development, 'over', columns),
    count: countName(development, 'aantal', columns),
    base: countName(development, 'noemer', columns),
  };
}

function dimensionName(reader: HeadReader, key: string, { dimensions }: Columns): string {
  return reader.oneOf(
    key,
    dimensions.map(({ name }) => name),
  );
}
