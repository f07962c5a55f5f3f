import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBook } from '../render/workbook/read-book.ts';
import { packageCopy } from './package-copy.ts';

/** The example of CONTRIBUTING: its SQL, and its line for the report. */
function example(): { readonly sql: string; readonly line: string } {
  const page = readFileSync('CONTRIBUTING.md', 'utf8');
  const sql = /```sql\n([\s\S]*?)```/.exec(page)![1]!.replace(/^ {3}/gm, '');
  return { sql, line: /`(- \{ maat: [^`]*)`/.exec(page)![1]! };
}

test('shows a new figure everywhere after one .sql and one line in a report, without TypeScript', () => {
  const folder = packageCopy();
  const { sql, line } = example();
  writeFileSync(join(folder, 'queries/measures/starters_per_leeftijd.sql'), sql);
  const report = join(folder, 'reports/jaarrapport.yaml');
  writeFileSync(report, readFileSync(report, 'utf8').replace('tabellen:\n', `tabellen:\n  ${line}\n`));
  const run = (...argv: string[]) =>
    spawnSync(process.execPath, ['bin/onderwijs-report.js', ...argv, '--data-dir', 'data', '--out', 'out'], {
      cwd: folder,
      encoding: 'utf8',
    });
  expect(run('ingest', 'fixtures/stad').status).toBe(0);

  const measure = run('measure', 'starters_per_leeftijd', '--year', '2021', '--json');
  const [table] = (JSON.parse(measure.stdout) as { tabellen: { data: Record<string, unknown>[] }[] })
    .tabellen;
  expect(table!.data).toContainEqual(expect.objectContaining({ leeftijd: '21-24', n: 26, n_status: 'ok' }));
  expect(table!.data).toContainEqual(expect.objectContaining({ leeftijd: 'totaal', n: 64 }));

  expect(run('report', '2022').status).toBe(0);
  const workbook = readdirSync(join(folder, 'out/2022')).find((file) => file.endsWith('.xlsx'))!;
  const { sheets } = readBook(new Uint8Array(readFileSync(join(folder, 'out/2022', workbook))));
  expect(sheets.map(({ name }) => name)).toContainEqual(expect.stringContaining('starters_per_leeftijd'));
});
