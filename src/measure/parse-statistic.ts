import type {
  Comparison,
  Development,
  RatioOfSums,
  Shift,
  Statistic,
  TimeToEvent,
} from '../model/measure.ts';
import type { HeadReader } from './head-reader.ts';
import { countName } from './named-count.ts';
import type { Columns } from './parse-columns.ts';

const RATIO_KEYS = ['soort', 'teller', 'noemer', 'ontbrekend', 'ontbrekend_aantal', 'gewicht', 'minimum'];
const TIME_KEYS = [
  'soort',
  'tijd',
  'oorzaak',
  'gevolgd',
  'gewicht',
  'uitkomsten',
  'zonder',
  'jaren',
  'minimum',
];
const SHIFT_KEYS = ['over', 'verdeling', 'aantal'];
const COMPARISON_KEYS = ['over', 'aandeel', 'waar'];
const DEVELOPMENT_KEYS = ['over', 'aantal', 'noemer'];

/** What `statistiek` declares. */
export function parseStatistic(head: HeadReader, columns: Columns): Statistic | undefined {
  const statistic = head.child('statistiek');
  if (statistic === undefined) return undefined;
  const kind = statistic.oneOf('soort', ['verhouding_van_sommen', 'tijd_tot_gebeurtenis']);
  return kind === 'verhouding_van_sommen' ? ratioOfSums(statistic, columns) : timeToEvent(statistic, columns);
}

function ratioOfSums(statistic: HeadReader, columns: Columns): RatioOfSums {
  statistic.only(RATIO_KEYS);
  const value = (key: string) => valueName(statistic, key, columns);
  return {
    kind: 'verhouding_van_sommen',
    numerator: value('teller'),
    denominator: value('noemer'),
    missingDenominator: value('ontbrekend'),
    missingCount: value('ontbrekend_aantal'),
    weight: countName(statistic, 'gewicht', columns),
    minimum: statistic.number('minimum', 30),
  };
}

function timeToEvent(statistic: HeadReader, columns: Columns): TimeToEvent {
  statistic.only(TIME_KEYS);
  const outcomes = statistic.child('uitkomsten');
  const years = statistic.number('jaren', 5);
  return {
    kind: 'tijd_tot_gebeurtenis',
    time: valueName(statistic, 'tijd', columns),
    cause: valueName(statistic, 'oorzaak', columns),
    followed: valueName(statistic, 'gevolgd', columns),
    weight: countName(statistic, 'gewicht', columns),
    outcomes: (outcomes?.names ?? []).map((name) => ({ name, label: outcomes!.text(name) })),
    without: statistic.text('zonder'),
    horizons: Array.from({ length: years }, (_, i) => i + 1),
    minimum: statistic.number('minimum', 10),
  };
}

function valueName(reader: HeadReader, key: string, { values }: Columns): string {
  const name = reader.string(key);
  if (values.includes(name)) return name;
  throw reader.fail(key, { nl: 'is geen kolom met rol waarde', en: 'is not a column with role waarde' });
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
