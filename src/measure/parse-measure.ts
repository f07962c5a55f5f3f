import type { ByLevel, CarryOver, Identity, Measure } from '../model/measure.ts';
import { choose, type HeadReader, headReader } from './head-reader.ts';
import { checkCount, countName } from './named-count.ts';
import { type Columns, parseColumns } from './parse-columns.ts';
import { parseIdentity } from './parse-identity.ts';
import { parseDensities, parseRates } from './parse-rates.ts';
import { parseRowStatistics, ROW_STATISTIC_KEYS } from './parse-row-statistics.ts';
import { parseComparison, parseDevelopment, parseShift, parseStatistic } from './parse-statistic.ts';
import { splitHead } from './split-head.ts';
import { bareSql, isOneStatement, parametersOf } from './sql-text.ts';

const KEYS = [
  'maat',
  'rij',
  'titel',
  'definitie',
  'bron',
  'eenheid',
  'per',
  'vraagt',
  'gebruikt',
  'kolommen',
  'aandelen',
  'dichtheden',
  'identiteiten',
  'aansluiting',
  'statistiek',
  'verschuiving',
  'vergelijking',
  'ontwikkeling',
  ...ROW_STATISTIC_KEYS,
];
const UNITS = ['persoon', 'traject', 'inschrijving', 'vraag', 'signaal'] as const;
const BY_LEVELS: readonly ByLevel[] = ['geen', 'persoon', 'traject', 'vraag'];
const PARAMETERS = ['per', 'datum'];

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
  const rates = parseRates(head, columns);
  return {
    id: head.string('maat'),
    title: head.text('titel'),
    definition: head.text('definitie'),
    source: head.has('bron') ? head.text('bron') : undefined,
    row: head.string('rij'),
    unit,
    by,
    needs: head.strings('vraagt'),
    uses: head.strings('gebruikt'),
    takesDate: parametersOf(sql).includes('datum'),
    ...columns,
    rates,
    densities: parseDensities(head, columns),
    identities: parseIdentities(head, columns),
    carryOver: parseCarryOver(head, columns),
    statistic: parseStatistic(head, columns),
    shift: parseShift(head, columns),
    comparison: parseComparison(head, columns),
    development: parseDevelopment(head, columns),
    ...parseRowStatistics(head, columns, rates),
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
  if (/\bapart\b/i.test(bareSql(sql))) {
    throw head.fail('apart', {
      nl: 'wat apart gezet is, telt in geen enkel cijfer',
      en: 'what was set aside counts in no figure',
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
    nl: '`per: persoon`, `per: traject` of `per: vraag` hoort samen met `$per` in de select',
    en: '`per: persoon`, `per: traject` or `per: vraag` goes together with `$per` in the select',
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
  return { from: countName(carry, 'van', columns), to: countName(carry, 'naar', columns) };
}
