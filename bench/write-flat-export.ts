import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { seededRandom } from '../src/stats/seeded-random.ts';

const COLUMNS = [
  'Dossiernummer',
  'M/V',
  'Geb. jaar',
  'Nationaliteit',
  'Soort steun',
  'Onderwijsniveau',
  'Richting',
  'ISCED',
  'Start opleiding',
  'Einde opleiding',
  'Reden stopzetting',
  'Academiejaar',
  'SP opgenomen',
  'SP verworven',
  'Resultaat',
];

const SEED = 20_240_215;
const LINES = 20_000;
const [FIRST_YEAR, LAST_YEAR] = [2013, 2023];

/** The mapping of the flat example, for an export with fewer columns. */
export const FLAT_MAPPING: unknown = smallerMapping();

/** Writes an invented flat export: so many rows of one traject and school year, in Belgian form. No fault in it. */
export function writeFlatExport(path: string, rows: number): void {
  const file = openSync(path, 'w');
  const random = seededRandom(SEED);
  let lines = [COLUMNS.join(';')];
  let written = 0;
  for (let person = 1; written < rows; person++) {
    const own = personLines(person, random).slice(0, rows - written);
    written += own.length;
    lines.push(...own);
    if (lines.length < LINES && written < rows) continue;
    writeSync(file, `${lines.join('\r\n')}\r\n`);
    lines = [];
  }
  closeSync(file);
}

type Random = () => number;

function personLines(person: number, random: Random): readonly string[] {
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = (...texts: readonly string[]): string => texts[below(texts.length)]!;
  const id = ((person * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0');
  const support = one('Leefloon', 'Eq. leefloon', 'Aanvullende steun', 'Begeleiding');
  const about = [id, one('Man', 'Vrouw'), 1975 + below(30), one('België', 'EU', 'Niet-EU'), support];
  const lines: string[] = [];
  let year = FIRST_YEAR + below(5);
  for (let studies = 1 + below(2); studies > 0; studies--) {
    const years = 1 + below(4);
    const level = one('Graduaat', 'Prof. bachelor', 'Ac. bachelor', 'Master');
    const field = one('0613', '0913', '0311', '0416', '0921');
    const ended = year + years <= LAST_YEAR;
    const study = [
      level,
      `${level} ${field} ${100 + below(300)}`,
      field,
      `${10 + below(19)}/09/${year}`,
      ended ? `${10 + below(18)}/06/${year + years}` : '',
      ended ? one('Diploma behaald', 'Stopgezet', 'Heroriëntatie') : '',
    ];
    for (let i = 0; i < years; i++) lines.push([...about, ...study, ...yearCells(year + i, below)].join(';'));
    year += years;
  }
  return lines;
}

function yearCells(year: number, below: (limit: number) => number): readonly string[] {
  const taken = 30 + 3 * below(11);
  const earned = 3 * below(taken / 3 + 1);
  const result = earned === taken ? 'Geslaagd' : earned > 0 ? 'Gedeeltelijk geslaagd' : 'Niet geslaagd';
  return [`${year}-${(year + 1) % 100}`, String(taken), String(earned), result];
}

interface SourceMapping {
  readonly bestanden: readonly {
    readonly tabellen: Readonly<Record<string, { kolommen: Record<string, { bron?: string }> }>>;
  }[];
}

function smallerMapping(): unknown {
  const mapping = JSON.parse(readFileSync('fixtures/flat/mapping.json', 'utf8')) as SourceMapping;
  for (const { tabellen } of mapping.bestanden) {
    for (const table of Object.values(tabellen)) {
      const kept = Object.entries(table.kolommen).filter(
        ([, { bron }]) => bron === undefined || COLUMNS.includes(bron),
      );
      table.kolommen = Object.fromEntries(kept);
    }
  }
  return mapping;
}
