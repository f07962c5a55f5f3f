import { expect, it } from 'vitest';
import { closeAccount, openAccount, report } from '../../../src/ingest/file-account.ts';
import { renderFindings } from '../../../src/render/terminal/findings.ts';

/** Findings as reading reports them: `code line column` each. */
function found(places: readonly (readonly [code: string, line: number, column: string])[]) {
  const account = openAccount('export.csv');
  for (const [code, line, column] of places) report(account, code, { line, column }, { tabel: 'personen' });
  closeAccount(account);
  return account.findings;
}

it('names the first columns of a header that nobody knows, and how many there are', () => {
  const columns = Array.from({ length: 200_000 }, (_, i) => ['OR-009', 3, `k${i}`] as const);
  expect(renderFindings(found(columns), 200, 'nl').split('\n')).toEqual([
    'OR-009 waarschuwing: deze kolom kent tabel personen niet; ze wordt niet gelezen',
    '  export.csv, regel 3, kolommen k0, k1, k2, k3, k4 … (200000)',
    expect.stringMatching(/^ {2}Wat te doen: /),
    '',
  ]);
});

it('keeps rows apart by column, the first lines of each, unless the lines are the same', () => {
  const rows = [2, 3, 4, 5, 6, 7].map((line) => ['OR-101', line, 'a'] as const);
  const text = renderFindings(found([...rows, ['OR-101', 9, 'b'], ['OR-101', 9, 'c']]), 200, 'en');
  expect(text.split('\n').filter((line) => line.includes('export.csv'))).toEqual([
    '  export.csv, lines 2, 3, 4, 5, 6 … (6), column a',
    '  export.csv, line 9, columns b, c',
  ]);
});
