import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareSql, isOneStatement } from '../../src/measure/sql-text.ts';
import { SETTINGS_TABLE } from '../../src/store/build-marts.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import type { Engine } from '../../src/store/engine.ts';
import { readListQuery, readMeasures, readTableQueries } from '../../src/store/read-queries.ts';
import { SIGNAL_RULE_TABLES } from '../../src/store/signal-rule-tables.ts';
import { tablesRead } from './tables-read.ts';

const STAGING = readTableQueries('staging');
const MARTS = readTableQueries('marts');
const MEASURES = readMeasures();
const PORTABLE = [...MARTS, ...MEASURES, readListQuery('werklijst')].map(({ file, sql }) => ({ file, sql }));

/** Small tables without persons that measures may join to: calendar, categories and settings. */
const REFERENCE = [
  'schooljaar',
  'teldatum',
  'cohort_teldag',
  'categorie',
  'dossiers',
  'kalendermaand',
  SETTINGS_TABLE,
];
/** Small tables of staging that marts may join to besides. */
const MART_REFERENCE = [
  'reden_klasse',
  'eigen_kenmerknaam',
  'jaarlengte',
  ...SIGNAL_RULE_TABLES,
  'signaaldag',
];

/** What the subset leaves out, because engines differ on it or one of them lacks it. */
const FORBIDDEN: readonly RegExp[] = [
  /\//,
  /%/,
  /~/,
  /::/,
  /\bround\s*\(/,
  /\b(qualify|pivot|unpivot|rollup|cube|recursive|ilike|lateral|materialized)\b/,
  /\bgroup by all\b|\border by all\b|\bgrouping sets\b/,
  /\b(range|generate_series|unnest|any_value|first|last|median|mode|percentile_cont|quantile|avg|stddev|corr)\s*\(/,
  /\bignore nulls\b|\bwithin group\b/,
  /\b(try_cast|strftime|date_trunc|to_char|age|extract|interval|now|current_date|current_timestamp|random)\b/,
  /\b(double|float|real|decimal|numeric|hugeint)\b/,
  /\b(struct|list|array|map)\b|\[/,
  /\bselect \*|\bexclude\b|\breplace\b/,
  /\b(ifnull|nvl|iif|if)\s*\(/,
];

describe.each(PORTABLE)('$file', ({ sql }) => {
  const bare = bareSql(sql);

  it('is one select in lower case', () => {
    expect(isOneStatement(sql)).toBe(true);
    expect(bare).toBe(bare.toLowerCase());
  });

  it('stays in the portable subset', () => {
    expect(FORBIDDEN.filter((pattern) => pattern.test(bare)).map(String)).toEqual([]);
  });

  it('keeps every window inside one person', () => {
    const windows = [...bare.matchAll(/\bover\s*\(\s*([^)]*)/g)].map((match) => match[1]!);
    expect(windows.filter((text) => !/^partition by (\w+\.)?persoon_id\b/.test(text))).toEqual([]);
  });

  it('ends in a total order', () => {
    expect(bare.trim().split('\n').at(-1)).toMatch(/^order by [\w., ]+$/);
  });
});

describe.each([...STAGING, ...MARTS])('$file', ({ sql }) => {
  it('begins with what one row means', () => {
    expect(sql).toMatch(/^-- one row per /);
  });
});

describe('the floors of the queries', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdb('', 'geheugen');
  });
  afterAll(() => engine.close());

  const marts = MARTS.map(({ table }) => table);
  const staging = STAGING.map(({ table }) => table);

  it.each(MEASURES.map(({ id, sql }) => ({ id, sql })))('let $id read marts only', async ({ sql }) => {
    const read = [...(await tablesRead(engine, sql))];
    expect(read.filter((table) => !marts.includes(table) && !REFERENCE.includes(table))).toEqual([]);
  });

  it.each(MARTS)('let mart $table read staging and earlier marts only', async ({ table, sql }) => {
    const earlier = marts.slice(0, marts.indexOf(table));
    const allowed = [...earlier, ...staging, ...REFERENCE, ...MART_REFERENCE];
    expect([...(await tablesRead(engine, sql))].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('let staging read no mart', async () => {
    for (const { sql } of STAGING) {
      expect([...(await tablesRead(engine, sql))].filter((name) => marts.includes(name))).toEqual([]);
    }
  });
});
