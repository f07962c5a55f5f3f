import { cellTexts } from './csv/cell-text.ts';
import { type QuoteFault, recordScanner } from './csv/record-scanner.ts';

/** Where the header of a file stands. */
export interface FoundHeader {
  readonly delimiter: string;
  /** Its first physical line; what stands above it is no data. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Something stands above it. */
  readonly titles: boolean;
}

/** A file without a header that can be used: two delimiters fit, or its first record is broken. */
export interface NoHeader {
  readonly code: 'OR-002' | 'OR-003' | QuoteFault;
  readonly line: number | null;
}

/** What a header is looked for with. */
export interface HeaderWanted {
  /** Delimiter that the mapping says; undefined to find it. */
  readonly delimiter: string | undefined;
  /** Number of required columns. */
  readonly columns: number;
  /** How many of the required columns are among these cells. */
  readonly score: (cells: readonly string[]) => number;
}

const CANDIDATES = [';', ',', '\t', '|'];

/** Titles above a header are no longer than this many records. */
const MOST_TITLES = 20;

interface Candidate extends FoundHeader {
  readonly score: number;
}

/**
 * Finds delimiter and header in the start of a text (UTF-8): the record among the first that holds most of
 * the required columns, the first record when none does. A line `sep=;` says the delimiter; otherwise the one
 * that finds most columns, if that is half of them, counts; when two are left the file is refused.
 */
export function findHeader(start: Uint8Array, wanted: HeaderWanted): FoundHeader | NoHeader {
  const declared = declaredDelimiter(start);
  const skipped = declared === undefined ? 0 : 1;
  const only = wanted.delimiter ?? declared;
  const found = (only === undefined ? CANDIDATES : [only]).map((delimiter) =>
    bestRecord(start, { delimiter, skipped, score: wanted.score }),
  );
  const whole = found.filter((candidate): candidate is Candidate => 'cells' in candidate);
  const first = found[0]!;
  if (whole.length === 0) return 'code' in first ? first : { code: 'OR-002', line: null };
  const top = Math.max(...whole.map(({ score }) => score));
  const fitting = whole.filter(({ cells }) => cells.length > 1);
  const best = fitting.filter(({ score }) => (2 * top >= wanted.columns ? score === top : true));
  if (best.length > 1) return { code: 'OR-003', line: best[0]!.line };
  return best[0] ?? whole.find(({ score }) => score === top)!;
}

/** The sign that a first line `sep=;` names. */
function declaredDelimiter(start: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(start.subarray(0, 16));
  return /^"?sep=([^"\r\n])"?[;,\t|]*\r?(?:\n|$)/i.exec(text)?.[1];
}

interface Search {
  readonly delimiter: string;
  /** Records at the start that are not looked at. */
  readonly skipped: number;
  readonly score: HeaderWanted['score'];
}

function bestRecord(start: Uint8Array, { delimiter, skipped, score }: Search): Candidate | NoHeader {
  const candidates: Candidate[] = [];
  let fault: NoHeader | undefined;
  let seen = 0;
  const scanner = recordScanner(delimiter.charCodeAt(0), (record) => {
    seen++;
    if (seen <= skipped) return true;
    if (record.fault !== undefined) fault ??= { code: record.fault, line: record.line };
    else {
      const cells = cellTexts(record);
      if (cells.some((cell) => cell.trim() !== '')) {
        candidates.push({
          delimiter,
          line: record.line,
          cells,
          score: score(cells),
          titles: candidates.length > 0,
        });
      }
    }
    return candidates.length < MOST_TITLES && seen < 2 * MOST_TITLES;
  });
  scanner.push(start);
  scanner.end();
  const most = Math.max(...candidates.map((candidate) => candidate.score));
  const best = candidates.find((candidate) => candidate.score === most);
  if (best === undefined || (best.score === 0 && fault !== undefined && fault.line! < best.line)) {
    return fault ?? { code: 'OR-002', line: null };
  }
  return best;
}
