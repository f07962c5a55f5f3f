import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/commands/output-formats.ts';
import { runCli } from '../cli/run-cli.ts';
import { ingestCity } from '../ledger/changed-city.ts';

/** Every text of an output by file: what is written, workbooks unzipped, and what is printed. */
const texts = new Map<string, string>();

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'onderwijs-bytes-'));
  const [dataDir, out] = [join(root, 'data'), join(root, 'out')];
  await ingestCity(resolve('fixtures/stad'), dataDir);
  const argv = [
    'report',
    '2022',
    '--json',
    '--formats',
    REPORT_FORMATS.join(','),
    '--data-dir',
    dataDir,
    '--out',
    out,
  ];
  const { code, stdout, stderr } = await runCli(argv);
  expect(code).toBe(0);
  texts.set('stdout', stdout).set('stderr', stderr);
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(join(out, file)).isFile() || file.endsWith('.png')) continue;
    const bytes = readFileSync(join(out, file));
    if (!file.endsWith('.xlsx')) texts.set(file, bytes.toString('utf8'));
    else
      for (const [part, content] of Object.entries(unzipSync(bytes)))
        texts.set(`${file}/${part}`, strFromU8(content));
  }
});

test('T6: no output holds the key of a person, nor a shown count of 1 to 4', () => {
  const keys = readFileSync(resolve('fixtures/stad/personen.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((row) => row.split(',').slice(0, 1))
    .filter((key) => key !== '');
  expect(keys.length).toBeGreaterThan(400);
  const known = new Set(keys);
  for (const [file, text] of texts) {
    const found = (text.match(/\b[0-9a-f]{6}\b/g) ?? []).filter(
      (word) => known.has(word) && !/^\d+$/.test(word),
    );
    expect([file, found]).toEqual([file, []]);
  }
  const { tabellen } = JSON.parse(texts.get('stdout')!) as {
    tabellen: {
      schema: { fields: { name: string; rol: string }[] };
      data: Record<string, number | null>[];
    }[];
  };
  const counts = tabellen.flatMap(({ schema, data }) => {
    const names = schema.fields.flatMap(({ name, rol }) => (rol === 'aantal' ? [name] : []));
    return data.flatMap((row) => names.map((name) => row[name]));
  });
  expect(counts.length).toBeGreaterThan(500);
  expect(counts.filter((count) => typeof count === 'number' && count > 0 && count < 5)).toEqual([]);
});

test('T21: the legend stands in every document that has a mark', () => {
  const documents = ['.xlsx', '.html', '.md'];
  for (const extension of documents) {
    const whole = [...texts]
      .filter(([file]) => file.includes(extension))
      .map(([, text]) => text)
      .join('\n');
    // Markdown escapes the brackets of the mark.
    expect([extension, /\\?\[c\\?\]/.test(whole)]).toEqual([extension, true]);
    expect([extension, /niet getoond ter bescherming van personen/.test(whole)]).toEqual([extension, true]);
  }
});
