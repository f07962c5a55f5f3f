import type {
  ByLevel,
  CarryOver,
  Comparison,
  Identity,
  Measure,
  Rate,
  RatioOfSums,
  Shift,
} from '../model/measure.ts';
import { choose, type HeadReader, headReader } from './head-reader.ts';
import { type Columns, parseColumns } from './parse-columns.ts';
import { parseIdentity } from './parse-identity.ts';
import { splitHead } from './split-head.ts';
import { isOneStatement, parametersOf } from './sql-text.ts';

const KEYS = [
  'maat',
  'rij',
  'titel',
  'definitie',
  'bron',
  'eenheid',
  'per',
  'vraagt',
  'kolommen',
  'aandelen',
  'identiteiten',
  'aansluiting',
  'statistiek',
  'verschuiving',
  'vergelijking',
];
const UNITS = ['persoon', 'traject', 'inschrijving', 'vraag'] as const;
const BY_LEVELS: readonly ByLevel[] = ['geen', 'persoon', 'traject'];
const PARAMETERS = ['per', 'datum'];
const RATIO_KEYS = ['soort', 'teller', 'noemer', 'ontbrekend', 'ontbrekend_aantal', 'gewicht', 'minimum'];
const SHIFT_KEYS = ['over', 'verdeling', 'aantal'];
const COMPARISON_KEYS = ['over', 'aandeel', 'waar'];

/**
 * Reads one measure: a `.sql` file whose first comment is its head. `file` is only for messages. Throws
 * UserError(usage) that names the file and the key, one message per rule.
 */
export function parseMeasure(file: string, source: string): Measure {
  const { head: raw, sql } = splitHead(file, source);
  const head = headReader(file, '', raw);
  head.only(KEYS);
  const unit = head.oneOf('eenheid', UNITS, 'persoon');
  const by = head.oneOf('per', BY_LEVELS, 'geen');
  checkStatement(head, sql, by !== 'geen');
  const list = head.child('kolommen');
  if (list === undefined) throw head.fail('kolommen', { nl: 'ontbreekt', en: 'is missing' });
  const columns = parseColumns(list, unit);
  return {
    id: head.string('maat'),
    title: head.text('titel'),
    definition: head.text('definitie'),
    source: head.has('bron') ? head.text('bron') : undefined,
    row: head.string('rij'),
    unit,
    by,
    needs: head.strings('vraagt'),
    takesDate: parametersOf(sql).includes('datum'),
    ...columns,
    rates: parseRates(head, columns),
    identities: parseIdentities(head, columns),
    carryOver: parseCarryOver(head, columns),
    statistic: parseStatistic(head, columns),
    shift: parseShift(head, columns),
    comparison: parseComparison(head, columns),
    sql: sql.replace(/;\s*$/, ''),
    file,
  };
}

function checkStatement(head: HeadReader, sql: string, takesTrait: boolean): void {
  if (!isOneStatement(sql)) {
    throw head.fail('sql', {
      nl: 'na de kop hoort precies één select',
      en: 'exactly one select follows the head',
    });
  }
  const used = parametersOf(sql);
  const unknown = used.find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) {
    throw head.fail(
      `$${unknown}`,
      { nl: 'onbekende parameter', en: 'unknown parameter' },
      choose(['$per', '$datum']),
    );
  }
  if (used.includes('per') === takesTrait) return;
  throw head.fail('per', {
    nl: '`per: persoon` of `per: traject` hoort samen met `$per` in de select',
    en: '`per: persoon` or `per: traject` goes together with `$per` in the select',
  });
}

function parseRates(head: HeadReader, columns: Columns): readonly Rate[] {
  const rates = head.child('aandelen');
  return (rates?.names ?? []).map((name) => {
    const rate = rates!.child(name)!;
    rate.only(['teller', 'noemer', 'label', 'rijp_als', 'laag', 'hoog']);
    const ripe = rate.strings('rijp_als');
    for (const other of ripe) checkCount(rate, 'rijp_als', { name: other, columns });
    if (ripe.length !== 0 && ripe.length !== 2) {
      throw rate.fail('rijp_als', { nl: 'noem twee aantallen', en: 'name two counts' });
    }
    return {
      name,
      label: rate.text('label'),
      part: count(rate, 'teller', columns),
      base: count(rate, 'noemer', columns),
      low: rate.string('laag', `${name}_laag`),
      high: rate.string('hoog', `${name}_hoog`),
      ripeWhen: ripe.length === 2 ? [ripe[0]!, ripe[1]!] : undefined,
    };
  });
}

function parseIdentities(head: HeadReader, columns: Columns): readonly Identity[] {
  return head.strings('identiteiten').map((text) => {
    const identity = parseIdentity(text);
    if (identity === null) {
      throw head.fail('identiteiten', {
        nl: `schrijf \`a + b - c = d\` of \`a <= b\`, niet \`${text}\``,
        en: `write \`a + b - c = d\` or \`a <= b\`, not \`${text}\``,
      });
    }
    for (const term of identity.terms) checkCount(head, 'identiteiten', { name: term.count, columns });
    return identity;
  });
}

function parseCarryOver(head: HeadReader, columns: Columns): CarryOver | undefined {
  const carry = head.child('aansluiting');
  if (carry === undefined) return undefined;
  carry.only(['van', 'naar']);
  return { from: count(carry, 'van', columns), to: count(carry, 'naar', columns) };
}

function parseStatistic(head: HeadReader, columns: Columns): RatioOfSums | undefined {
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
    weight: count(statistic, 'gewicht', columns),
    minimum: statistic.number('minimum', 30),
  };
}

function parseShift(head: HeadReader, columns: Columns): Shift | undefined {
  const shift = head.child('verschuiving');
  if (shift === undefined) return undefined;
  shift.only(SHIFT_KEYS);
  return {
    kind: 'verschuiving',
    over: dimension(shift, 'over', columns),
    distribution: dimension(shift, 'verdeling', columns),
    count: count(shift, 'aantal', columns),
  };
}

function parseComparison(head: HeadReader, columns: Columns): Comparison | undefined {
  const comparison = head.child('vergelijking');
  if (comparison === undefined) return undefined;
  comparison.only(COMPARISON_KEYS);
  const where = comparison.child('waar');
  where?.only(columns.dimensions.map(({ name }) => name));
  return {
    kind: 'vergelijking',
    over: dimension(comparison, 'over', columns),
    rate: comparison.oneOf('aandeel', head.child('aandelen')?.names ?? []),
    where: Object.fromEntries((where?.names ?? []).map((name) => [name, where!.string(name)])),
  };
}

function dimension(reader: HeadReader, key: string, columns: Columns): string {
  return reader.oneOf(
    key,
    columns.dimensions.map(({ name }) => name),
  );
}

function count(reader: HeadReader, key: string, columns: Columns): string {
  const name = reader.string(key);
  checkCount(reader, key, { name, columns });
  return name;
}

function checkCount(reader: HeadReader, key: string, wanted: { name: string; columns: Columns }): void {
  const names = wanted.columns.counts.map(({ name }) => name);
  if (names.includes(wanted.name)) return;
  const rule = { nl: `\`${wanted.name}\` is geen aantal`, en: `\`${wanted.name}\` is not a count` };
  throw reader.fail(key, rule, choose(names));
}
