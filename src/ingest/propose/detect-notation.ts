import { dayFormat, parseDay } from '../../model/day-format.ts';

const FORMATS = ['YYYY-MM-DD', 'DD/MM/YYYY', 'D/M/YYYY', 'DD-MM-YYYY', 'DD.MM.YYYY', 'MM/DD/YYYY'];
const NOTHING = ['-', 'n.v.t.', 'nvt', 'NULL', 'null', 'NB', 'n.b.', '/', '#N/B', '#N/A'];
const TOTALS = new Set(['totaal', 'eindtotaal', 'subtotaal', 'total', 'grandtotal']);

/** How the dates of a column are written, as far as its cells tell. */
export interface DateNotation {
  readonly formats: readonly string[];
  /** No cell tells day from month. */
  readonly ambiguous: boolean;
  /** Cells in none of the known formats. */
  readonly unread: number;
}

/** The first format that reads every cell; when none does, those that read some. */
export function detectDates(cells: Iterable<string>): DateNotation {
  const texts = [...new Set(cells)];
  const readable = FORMATS.map((name) => {
    const format = [dayFormat(name)!];
    return { name, read: texts.filter((text) => parseDay(text, format) !== undefined).length };
  }).filter(({ read }) => read > 0);
  const whole = readable.filter(({ read }) => read === texts.length);
  const chosen = whole.length > 0 ? [whole[0]!] : readable;
  const all = chosen.map(({ name }) => dayFormat(name)!);
  return {
    formats: chosen.map(({ name }) => name),
    ambiguous:
      whole.some(({ name }) => name === 'DD/MM/YYYY') && whole.some(({ name }) => name === 'MM/DD/YYYY'),
    unread: texts.filter((text) => parseDay(text, all) === undefined).length,
  };
}

/** The comma when a number is written with one, else the point. */
export function detectDecimal(cells: Iterable<string>): '.' | ',' {
  for (const cell of cells) if (/^-?\d+,\d+$/.test(cell)) return ',';
  return '.';
}

/** Cells that stand for nothing known, of those that occur. */
export function detectEmpty(cells: ReadonlySet<string>): readonly string[] {
  return ['', ...NOTHING.filter((text) => cells.has(text))];
}

/** Cells that say that a row is a total. */
export function detectTotals(cells: Iterable<string>): readonly string[] {
  return [...new Set(cells)].filter((cell) => TOTALS.has(cell.toLowerCase().replace(/[^a-z]/g, ''))).sort();
}
