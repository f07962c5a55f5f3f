import { describe, expect, it } from 'vitest';
import { checkTexts, rowsOf, told } from './check-texts.ts';
import { HEADER, lines, readTrajecten, T1, T2 } from './read-trajecten.ts';

/** What must be said of a file, and which rows must come out of it; none when it is refused. */
interface Reading {
  readonly told?: readonly string[];
  readonly skipped?: readonly string[];
  /** `traject_id` of each row; the two of the sound file when left out. */
  readonly ids?: readonly string[];
  /** What `opleiding` of the first row says. */
  readonly opleiding?: string;
}

type Trap = readonly [trap: string, content: string | Uint8Array, reading: Reading];

const WHOLE = lines(HEADER, T1, T2);
const inT1 = (opleiding: string): string => T1.replace(';G;', `;${opleiding};`);
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `X${i};P1;GRAD;G;2021-09-20;;`);
const manyIds = (count: number): readonly string[] => many(count).map((row) => row.split(';')[0]!);

/** Where other readers lose, change or invent rows without a word: each is read right, or refused with its line. */
const TRAPS: readonly Trap[] = [
  ['a byte order mark, CRLF and semicolons', `\uFEFF${WHOLE}`, {}],
  ['one short row in three', lines(HEADER, T1, 'T9;P1', T2), { told: ['OR-008 trajecten.csv:3'] }],
  ['one long row in three', lines(HEADER, T1, `${T2};;`, T2), { told: ['OR-008 trajecten.csv:3'] }],
  [
    'two ragged rows in a thousand',
    lines(HEADER, ...many(500), 'T9;P1', ...many(500).map((row) => `Y${row}`), `${T1};x`),
    { told: ['OR-008 trajecten.csv:502', 'OR-008 trajecten.csv:1003'] },
  ],
  ['a value that begins with #', lines(HEADER, inT1('#y'), T2), { opleiding: '#y' }],
  ['an id that begins with #', lines(HEADER, T1, T2, `#${T1}`), { ids: ['T1', 'T2', '#T1'] }],
  ['a header #1', lines(`${HEADER};#1`, `${T1};`, `${T2};`), { told: ['OR-009 trajecten.csv:1 #1'] }],
  [
    'a quote in the middle of a cell',
    lines(HEADER, inT1('5" buis'), T2),
    { told: ['OR-007 trajecten.csv:2'] },
  ],
  ['text after a closing quote', lines(HEADER, inT1('"y"z'), T2), { told: ['OR-007 trajecten.csv:2'] }],
  ['a quote that never closes', lines(HEADER, T2, inT1('"y')), { told: ['OR-006 trajecten.csv:3'] }],
  ['quotes escaped by a backslash', lines(HEADER, inT1('"y\\"z"'), T2), { told: ['OR-007 trajecten.csv:2'] }],
  ['a first line sep=;', lines('sep=;', HEADER, T1, T2), {}],
  ['titles above the header', lines('Export;;;;;;', HEADER, T1, T2), { told: ['OR-014 trajecten.csv:2'] }],
  ['a header given twice', lines(`${HEADER};niveau`, `${T1};x`), { told: ['OR-005 trajecten.csv:1 niveau'] }],
  [
    'a header given twice, once with a capital',
    lines(`${HEADER};Niveau`, `${T1};x`, `${T2};y`),
    { told: ['OR-009 trajecten.csv:1 Niveau'] },
  ],
  ['an empty file', '', { told: ['OR-002 trajecten.csv:'] }],
  ['a byte order mark only', '\uFEFF', { told: ['OR-002 trajecten.csv:'] }],
  ['blank lines', lines(HEADER, '', T1, '  ', T2, ''), { skipped: ['OR-012 2', 'OR-012 4', 'OR-012 6'] }],
  ['lines of semicolons', lines(HEADER, T1, ';;;;;;', T2), { skipped: ['OR-012 3'] }],
  ['a NUL', lines(HEADER, inT1('\0'), T2), { told: ['OR-001 trajecten.csv:'] }],
  ['latin-1', latin1(lines(HEADER, inT1('Café'), T2)), { opleiding: 'Café' }],
  [
    'windows-1252',
    Buffer.from(lines(HEADER, inT1('x'), T2).replace('x', '\x80'), 'latin1'),
    { opleiding: '€' },
  ],
  ['UTF-8 without a mark', lines(HEADER, inT1('Café'), T2), { opleiding: 'Café' }],
  [
    'UTF-8 that is broken in one place',
    Buffer.concat([Buffer.from(lines(HEADER, inT1('Café'))), latin1(`${T2}é\n`)]),
    { told: ['OR-001 trajecten.csv:'] },
  ],
  ['UTF-16 little endian', utf16(lines(HEADER, inT1('Café €'), T2)), { opleiding: 'Café €' }],
  ['UTF-16 big endian', utf16(lines(HEADER, inT1('Café €'), T2)).swap16(), { opleiding: 'Café €' }],
  ['CRLF, LF and a lone CR', `${HEADER}\r\n${T1}\n${T2.replace(';B;', ';B\rC;')}\r\n`, {}],
  [
    'a bad value in row 30,001',
    lines(HEADER, ...many(30_000), T1.replace('2021-09-20', '2021-9')),
    { told: ['OR-102 trajecten.csv:30002 startdatum'] },
  ],
  ['a cell of 3 MB', lines(HEADER, inT1('x'.repeat(3 << 20)), T2), {}],
  ['a Ctrl-Z at the end', `${WHOLE}\x1a`, {}],
  ['a Ctrl-Z in a cell', lines(HEADER, inT1('a\x1ab'), T2), { opleiding: 'a\x1ab' }],
  ['the word NaN', lines(HEADER, inT1('NaN'), T2), { opleiding: 'NaN' }],
  [
    'the words that the contract takes for empty',
    lines(HEADER, T1, T2.replace(';B;', ';NULL;')),
    { told: ['OR-101 trajecten.csv:3 opleiding'] },
  ],
  [
    'an id like a number',
    lines(HEADER, T1, T2, `000948${T1.slice(2)}`, `1e05${T1.slice(2)}`, `__proto__${T1.slice(2)}`),
    { ids: ['T1', 'T2', '000948', '1e05', '__proto__'] },
  ],
];

describe('a trap in a CSV file', () => {
  it.each(TRAPS)('is read right or refused: %s', async (_, content, reading) => {
    const refused = reading.told?.some(
      (finding) => !finding.startsWith('OR-009') && !finding.startsWith('OR-014'),
    );
    const { told: findings, skipped, ids, checked } = await readTrajecten(content);
    expect(findings).toEqual(reading.told ?? []);
    expect(skipped).toEqual(reading.skipped ?? []);
    expect(checked.loadable).toBe(refused !== true);
    if (refused === true) return;
    expect(ids).toEqual(reading.ids ?? ['T1', 'T2']);
    const [first] = rowsOf(checked, 'trajecten');
    if (reading.opleiding !== undefined) expect(first?.['opleiding']).toBe(reading.opleiding);
  });

  it('is no trap when columns are swapped: headers are told by their names', async () => {
    const turned = (text: string): string => text.split(';').reverse().join(';');
    const plain = await readTrajecten(WHOLE);
    const swapped = await readTrajecten(lines(turned(HEADER), turned(T1), turned(T2)));
    expect(rowsOf(swapped.checked, 'trajecten')).toEqual(rowsOf(plain.checked, 'trajecten'));
  });

  it('keeps every row of a file with two ragged ones, and says so', async () => {
    const { file } = await readTrajecten(lines(HEADER, ...many(500), 'T9;P1', `${T1};x`));
    expect([file.read, file.accepted, file.rejected.length]).toEqual([502, 500, 2]);
    const sound = await readTrajecten(lines(HEADER, ...many(500)));
    expect(sound.ids).toEqual(manyIds(500));
  });

  it('has no difference between an empty cell and empty quotes', async () => {
    const { checked } = await readTrajecten(lines(HEADER, 'T1;P1;GRAD;G;2021-09-20;"";', T2));
    expect(rowsOf(checked, 'trajecten')[0]).toMatchObject({ einddatum: null, reden_einde: null });
  });
});

/** What is said of the day of a traject, under these formats. */
async function readDays(
  days: readonly string[],
  datumformaten: readonly string[],
): Promise<readonly string[]> {
  const kolommen = Object.fromEntries(HEADER.split(';').map((name) => [name, { bron: name }]));
  const own = (name: string, columns: readonly string[]) => ({
    patroon: `${name}.csv`,
    tabellen: {
      [name]: { kolommen: Object.fromEntries(columns.map((column) => [column, { bron: column }])) },
    },
  });
  const mapping = {
    schema: 'onderwijs-report/mapping-1',
    naam: 'dagen',
    bestanden: [
      { patroon: 'trajecten.csv', datumformaten, tabellen: { trajecten: { kolommen } } },
      own('personen', ['persoon_id']),
      own('inschrijvingen', ['inschrijving_id', 'traject_id', 'schooljaar']),
    ],
  };
  const rows = days.map((day, i) => `T${i};P1;GRAD;G;${day};;`);
  const checked = await checkTexts(
    {
      'personen.csv': 'persoon_id\nP1\n',
      'trajecten.csv': lines(HEADER, ...rows),
      'inschrijvingen.csv': 'inschrijving_id;traject_id;schooljaar\nI0;T0;2021-2022\n',
    },
    { mapping },
  );
  const faulty = told(checked);
  return faulty.length > 0 ? faulty : rowsOf(checked, 'trajecten').map((row) => String(row['startdatum']));
}

describe('a day', () => {
  const both = ['DD/MM/YYYY', 'MM/DD/YYYY'];

  it('is read by the format that the mapping gives, never by what fits', async () => {
    expect(await readDays(['03/09/2021', '13/09/2021'], ['DD/MM/YYYY'])).toEqual([
      '2021-09-03',
      '2021-09-13',
    ]);
    expect(await readDays(['03/09/2021', '09/13/2021'], ['DD/MM/YYYY'])).toEqual([
      'OR-102 trajecten.csv:3 startdatum',
    ]);
    expect(await readDays(['09/03/2021'], ['MM/DD/YYYY'])).toEqual(['2021-09-03']);
  });

  it('is refused where two formats of the mapping fit', async () => {
    expect(await readDays(['01/02/2021', '02/03/2021'], both)).toEqual([
      'OR-103 trajecten.csv:2 startdatum',
      'OR-103 trajecten.csv:3 startdatum',
    ]);
    expect(await readDays(['13/02/2021', '02/02/2021'], both)).toEqual(['2021-02-13', '2021-02-02']);
  });

  it.each(['01/02/22', '2021/09/03', 'infinity', '2021-09-03 (BC)', '31/02/2021', '44441', '20210903'])(
    'is no day: %s',
    async (text) => {
      const { told: findings } = await readTrajecten(lines(HEADER, T1.replace('2021-09-20', text), T2));
      expect(findings).toEqual(['OR-102 trajecten.csv:2 startdatum']);
    },
  );

  it('may have one digit only where the mapping says so', async () => {
    expect(await readDays(['3/9/2021', '3/09/2021'], ['D/M/YYYY'])).toEqual(['2021-09-03', '2021-09-03']);
    expect(await readDays(['3/9/2021'], ['DD/MM/YYYY'])).toEqual(['OR-102 trajecten.csv:2 startdatum']);
  });

  it.each([' 2021-09-03 ', ' 03/09/2021 ', '03/09/2021'])('is the third of September: "%s"', async (text) => {
    const { checked } = await readTrajecten(lines(HEADER, T1.replace('2021-09-20', text), T2));
    expect(String(rowsOf(checked, 'trajecten')[0]?.['startdatum'])).toBe('2021-09-03');
  });
});

/** What is read of, or said of, a number of study points. */
async function readPoints(text: string): Promise<unknown> {
  const header = 'inschrijving_id;traject_id;schooljaar;studiepunten_opgenomen';
  const checked = await checkTexts({
    'personen.csv': 'persoon_id\nP1\n',
    'trajecten.csv': lines(HEADER, T1),
    'inschrijvingen.csv': lines(header, `I1;T1;2021-2022;${text}`),
  });
  const [first] = told(checked);
  return first ?? rowsOf(checked, 'inschrijvingen')[0]?.['studiepunten_opgenomen'];
}

describe('a number', () => {
  it.each(['1_000', '1e2', '0x10', 'nan', 'inf', '1.2.3', '1,000.5', '٣'])(
    'is no number: %s',
    async (text) => {
      expect(await readPoints(text)).toBe('OR-104 inschrijvingen.csv:2 studiepunten_opgenomen');
    },
  );

  it.each(['12.567', '1,005'])('is finer than hundredths, and is not rounded: %s', async (text) => {
    expect(await readPoints(text)).toBe('OR-106 inschrijvingen.csv:2 studiepunten_opgenomen');
  });

  it.each([
    [' 12 ', 1200],
    ['12.6', 1260],
    ['12,6', 1260],
    ['007', 700],
  ])('is itself, in hundredths: "%s"', async (text, value) => {
    expect(await readPoints(text)).toBe(value);
  });

  it('is never a date of which a spreadsheet made one, nor the other way round', async () => {
    expect(await readPoints('12-jun')).toBe('OR-104 inschrijvingen.csv:2 studiepunten_opgenomen');
  });
});
