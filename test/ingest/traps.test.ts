import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDelivery } from '../../src/ingest/read-delivery.ts';
import { readContract } from '../../src/store/read-contract.ts';
import { canonical, rowsOf } from './check-texts.ts';
import { HEADER, lines, readTrajecten as read, T1, T2 } from './read-trajecten.ts';

describe('an export as it comes', () => {
  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('may be split by %s', async (_, delimiter) => {
    const { ids, file } = await read(lines(HEADER, T1, T2).replaceAll(';', delimiter));
    expect([ids, file.scheidingsteken]).toEqual([['T1', 'T2'], delimiter]);
  });

  it('may begin with sep=, and with titles that are said to be no data', async () => {
    const { ids, told: findings } = await read(lines('sep=;', 'Export;;;;;;', '', HEADER, T1, T2));
    expect(ids).toEqual(['T1', 'T2']);
    expect(findings).toEqual(['OR-014 trajecten.csv:4']);
  });

  it('may hold the header again, totals, remarks and empty rows; each is counted', async () => {
    const remark = 'Afgedrukt op 3 maart 2024';
    const {
      ids,
      skipped,
      file,
      told: findings,
    } = await read(
      lines(HEADER, T1, ';;;;;;', HEADER, 'Subtotaal 2021;;;;;;', T2, '', 'Totaal;;;;;;2', remark),
    );
    expect(findings).toEqual([]);
    expect(ids).toEqual(['T1', 'T2']);
    expect(skipped.toSorted()).toEqual([
      'OR-012 3',
      'OR-012 7',
      'OR-207 4',
      'OR-208 5',
      'OR-208 8',
      'OR-209 9',
    ]);
    expect(file).toMatchObject({ read: 8, accepted: 2 });
  });

  it('has its findings on physical lines, right after quoted newlines too', async () => {
    const long = T1.replace(';G;', ';"G\r\n""x""\r\n";');
    const { told: findings, checked } = await read(lines(HEADER, long, T2.replace('PBA', 'HOBO')));
    expect(findings).toEqual(['OR-108 trajecten.csv:5 niveau']);
    expect(rowsOf(checked, 'trajecten')[0]).toMatchObject({ opleiding: 'G\r\n"x"' });
  });

  it('keeps every text as it is', async () => {
    const texts = [
      "=cmd|'/c'!A1",
      '<script>',
      '\u202egnp',
      '\u001b[31m',
      '__proto__',
      '../x',
      'a\rb',
      'a\u001fb',
    ];
    const rows = texts.map((text, i) => `X${i};P1;GRAD;${text};2021-09-20;;`);
    const { checked, told: findings } = await read(lines(HEADER, T1, T2, ...rows));
    expect(findings).toEqual([]);
    expect(rowsOf(checked, 'trajecten').map((row) => row['opleiding'])).toEqual(['G', 'B', ...texts]);
  });

  it('may have missing, extra and renamed columns, and says so', async () => {
    const renamed = await read(lines(HEADER.replace('niveau', 'level'), T1));
    expect(renamed.told).toEqual(['OR-004 trajecten.csv:1 niveau', 'OR-009 trajecten.csv:1 level']);
  });

  it('may have a cell of 1 MB, a line of 20 MB and many columns', async () => {
    const cell = 'x'.repeat(1 << 20);
    const large = await read(lines(HEADER, T1.replace(';G;', `;${cell};`), T2));
    expect(String(rowsOf(large.checked, 'trajecten')[0]?.['opleiding'])).toHaveLength(1 << 20);
    const longest = await read(lines(`${HEADER};x`, `${T1};${'y'.repeat(20e6)}`, `${T2};`));
    expect(longest.ids).toEqual(['T1', 'T2']);
    const wide = Array.from({ length: 20_000 }, (_, i) => `k${i}`);
    const empty = ';'.repeat(wide.length);
    const { ids, told: findings } = await read(lines(`${HEADER};${wide.join(';')}`, T1 + empty, T2 + empty));
    expect([ids, findings.length]).toEqual([['T1', 'T2'], wide.length]);
  });
});

describe('a file of another kind', () => {
  it.each([
    ['a workbook', 'PK\u0003\u0004xlsx', 'OR-013'],
    ['a PDF', '%PDF-1.7\n', 'OR-013'],
    ['a page', '<!DOCTYPE html><table>', 'OR-013'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'OR-013'],
  ])('is refused: %s', async (_, content, code) => {
    const { told: findings, checked } = await read(content);
    expect(findings[0]).toContain(code);
    expect(checked.loadable).toBe(false);
  });
});

describe('what lies on the disk', () => {
  it('takes no name for a pattern, no folder for a file, and leaves nothing behind', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'val-')), "map [1]* 'x'");
    mkdirSync(join(folder, 'oud.csv'), { recursive: true });
    for (const [name, text] of Object.entries(canonical())) writeFileSync(join(folder, name), text);
    const dataDir = join(folder, 'data');
    const delivery = await readDelivery([folder], { settings: {}, contract: await readContract(), dataDir });
    expect(delivery).toMatchObject({ loadable: true, ignored: [] });
    const path = await delivery.tables[0]!.parquet();
    expect(readdirSync(dataDir)).toHaveLength(1);
    delivery.close();
    expect([existsSync(path), existsSync(dataDir)]).toEqual([false, false]);
  });
});
