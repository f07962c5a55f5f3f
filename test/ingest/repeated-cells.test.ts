import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, checkTexts, rowsOf, told } from './check-texts.ts';

const HEADER = 'persoon_id;niveau;opleiding;startdatum;einddatum;reden_einde;traject_id';

/** What is read of these rows of trajecten, and what is said of them, but for columns that are not known. */
async function read(header: string, rows: readonly string[]) {
  const checked = await checkTexts(canonical({ 'trajecten.csv': `${[header, ...rows].join('\n')}\n` }));
  const findings = told(checked).filter((finding) => !finding.startsWith('OR-009'));
  return { findings, rows: findings.length > 0 ? [] : rowsOf(checked, 'trajecten') };
}

describe('a cell that stands below its like', () => {
  const cells = fc.tuple(
    fc.constantFrom('P1', 'P2', ' P1 '),
    fc.constantFrom('GRAD', 'pba', 'HOBO', 'MA'),
    fc.constantFrom('x', '"x;y"', '"x ""y"""', ''),
    fc.constantFrom('2021-09-20', '2021-02-30', '20/09/2021'),
    fc.constantFrom('', '2023-06-30'),
    fc.constantFrom('', 'diploma'),
  );
  const rows = fc.array(cells, { minLength: 1, maxLength: 8 });

  it('means what it means below another', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (content) => {
        const lines = content.map((row, i) => [...row, `T${i}`].join(';'));
        const repeated = await read(HEADER, lines);
        // a first column that always differs: no cell is taken over from the row above
        const apart = await read(
          `nummer;${HEADER}`,
          lines.map((line, i) => `${i};${line}`),
        );
        expect(repeated).toEqual(apart);
      }),
      { seed: 20240215, numRuns: 20 },
    );
  });

  it('breaks the same rule in each row', async () => {
    const row = (id: string): string => `P1;HOBO;x;2021-09-20;;;${id}`;
    const { findings } = await read(HEADER, ['T1', 'T2', 'T3'].map(row));
    expect(findings.filter((finding) => finding.startsWith('OR-108'))).toEqual([
      'OR-108 trajecten.csv:2 niveau',
      'OR-108 trajecten.csv:3 niveau',
      'OR-108 trajecten.csv:4 niveau',
    ]);
  });
});

describe('a column with more different cells than are remembered', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `P1;GRAD;richting ${i};2021-09-20;;;T${i}`);

  it('is read to the end', async () => {
    const { findings, rows } = await read(HEADER, [...many, 'P2;PBA;B;2020-09-21;;;X', 'P2;PBA;B;x;;;Y']);
    expect(findings).toEqual(['OR-102 trajecten.csv:20003 startdatum']);
    expect(rows).toEqual([]);
    const sound = await read(HEADER, [...many, 'P2;PBA;B;2020-09-21;;;X']);
    expect(sound.findings).toEqual([]);
    expect(sound.rows.map((row) => row['opleiding'])).toEqual([...many.map((_, i) => `richting ${i}`), 'B']);
  });

  it('is looked at for what points to a person to the end', async () => {
    const { findings } = await read(HEADER, [...many, 'P2;PBA;Kerkstraat 12;2020-09-21;;;X']);
    expect(findings).toEqual(['OR-407 trajecten.csv: opleiding']);
  });
});

describe('numbers that only together point to persons', () => {
  /** Rows with a number in `opleiding`; a mobile number where `isOne` says so. */
  const rows = (count: number, isOne: (i: number) => boolean): readonly string[] =>
    Array.from({ length: count }, (_, i) => {
      const number = isOne(i) ? `04700000${10 + (i % 2)}` : `99${String(10_000_000 + i)}`;
      return `P1;GRAD;${number};2021-09-20;;;T${i}`;
    });

  it('are counted in each row that they stand in, not once', async () => {
    const often = await read(
      HEADER,
      rows(100, (i) => i % 2 === 0),
    );
    expect(often.findings).toEqual(['OR-405 trajecten.csv: opleiding']);
  });
});
