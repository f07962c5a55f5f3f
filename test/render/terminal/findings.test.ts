import { expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { renderFindings } from '../../../src/render/terminal/findings.ts';

const finding = (column: string, line: number | null): Finding => ({
  code: line === null ? 'OR-009' : 'OR-101',
  severity: line === null ? 'waarschuwing' : 'fout',
  file: 'export.csv',
  line,
  column,
  rule: { nl: 'een regel', en: 'a rule' },
  fix: { nl: 'doe iets', en: 'do something' },
});

it('names the first columns of a rule about whole columns, and how many there are', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => finding(`k${i}`, null));
  expect(renderFindings(many, 80, 'nl')).toBe(
    'OR-009 waarschuwing: een regel\n  export.csv, kolommen k0, k1, k2, k3, k4 … (200000)\n  Wat te doen: doe iets\n',
  );
});

it('keeps rows apart by column, the first lines of each', () => {
  const rows = [2, 3, 4, 5, 6, 7].map((line) => finding('a', line));
  expect(renderFindings([...rows, finding('b', 9)], 80, 'en')).toBe(
    'OR-101 error: a rule\n  export.csv, lines 2, 3, 4, 5, 6 … (6), column a\n  What to do: do something\n' +
      'OR-101 error: a rule\n  export.csv, line 9, column b\n  What to do: do something\n',
  );
});
