import { expect, test } from 'vitest';
import { checkReport } from '../../src/compose/check-report.ts';
import { parseReport } from '../../src/model/report.ts';
import { UserError } from '../../src/model/user-error.ts';
import { readMeasures } from '../../src/store/read-queries.ts';
import { readReports } from '../../src/store/read-reports.ts';

const HEAD = 'rapport: proef\ntitel: {nl: Proef, en: Trial}\n';

test('needs no more than the name of a measure for a table', () => {
  const { sections } = parseReport('reports/proef.yaml', `${HEAD}tabellen:\n  - {maat: stand}\n`);
  expect(sections).toEqual([
    expect.objectContaining({ measure: 'stand', per: ['totaal'], years: 10, where: {}, columns: undefined }),
  ]);
});

test.each([
  ['titel: {nl: Proef, en: Trial}', 'rapport'],
  [`${HEAD}tabellen:\n  - {mat: stand}`, 'mat'],
  [`${HEAD}tabellen:\n  - {maat: stand, jaren: veel}`, 'jaren'],
  [`${HEAD}tabellen:\n  - {maat: stand, titel: Wie}`, 'titel'],
  [`${HEAD}grafieken:\n  - {grafiek: taart, maat: stand}`, 'grafiek'],
])('refuses %j and names the key', (yaml, key) => {
  let thrown: unknown;
  try {
    parseReport('reports/proef.yaml', yaml);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(UserError);
  expect((thrown as UserError).text.nl).toContain('reports/proef.yaml');
  expect((thrown as UserError).text.nl).toContain(key);
});

test('the reports name measures and columns that exist', () => {
  const measures = readMeasures();
  for (const report of readReports()) expect(() => checkReport(report, measures)).not.toThrow();
});

test.each(['{maat: stnd}', '{maat: stand, kolommen: [volgt_opleidng]}'])(
  'refuses a report that asks %s',
  (section) => {
    const report = parseReport('reports/proef.yaml', `${HEAD}tabellen:\n  - ${section}\n`);
    expect(() => checkReport(report, readMeasures())).toThrow(UserError);
  },
);
