import { enlarged } from './enlarged.ts';

/** What stands wrong in the quotes of a record: one that never closes, or one in the wrong place. */
export type QuoteFault = 'OR-006' | 'OR-007';

const PLAIN = 0;
const QUOTED = 1;
/** The form of a cell between quotes that holds doubled quotes. */
export const DOUBLED = 2;

/**
 * A record where it lies in the bytes. Only valid during the call that hands it over: the next record is put
 * in the same object. Cell i is `bytes` from `starts[i]` to `ends[i]`, without the quotes around it.
 */
export interface ScannedRecord {
  bytes: Uint8Array;
  /** Its first physical line, from 1. */
  line: number;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** `PLAIN`, `QUOTED` or `DOUBLED` per cell. */
  forms: Uint8Array;
  /** The last cell of a record with a fault is what is left of its line, or of the file. */
  fault: QuoteFault | undefined;
  /** So many cells, from the first, are surely those of the record before it; exports often repeat them. */
  same: number;
}

/** Takes a file piece by piece. */
export interface RecordScanner {
  readonly push: (piece: Uint8Array) => void;
  /** Ends the file: hands over what is left. */
  readonly end: () => void;
}

const FEED = 10;
const RETURN = 13;
const QUOTE = 34;

/** Longest record in bytes; a longer one is a quote that never closes. */
const LONGEST = 128 * 1024 * 1024;

type State = 'field' | 'quoted' | 'closed' | 'to next line' | 'stopped';

/**
 * Splits UTF-8 text into records as csv-parse does in its strict mode (RFC 4180; a line ends with LF or CR LF;
 * a lone CR is text). After a misplaced quote it goes on at the next line; after a quote that never closes
 * nothing more is read. `onRecord` returns false to stop.
 */
export function recordScanner(
  delimiter: number,
  onRecord: (record: ScannedRecord) => boolean,
): RecordScanner {
  const record: ScannedRecord = {
    bytes: new Uint8Array(1 << 16),
    line: 1,
    count: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    forms: new Uint8Array(64),
    fault: undefined,
    same: 0,
  };
  let bytes = record.bytes;
  let to = 0;
  let start = 0;
  let position = 0;
  let cell = 0;
  let form = PLAIN;
  let feeds = 0;
  let state: State = 'field';

  function addCell(end: number): void {
    if (record.count === record.starts.length) grow(record);
    record.starts[record.count] = cell;
    record.ends[record.count] = end;
    record.forms[record.count] = form;
    record.count++;
    form = PLAIN;
  }

  function hand(next: number, lines: number): void {
    const goOn = onRecord(record);
    const before = start;
    const whole = record.fault === undefined ? record.count - 1 : 0;
    record.line += lines;
    record.count = 0;
    record.fault = undefined;
    record.same = 0;
    start = next;
    position = next;
    cell = next;
    form = PLAIN;
    feeds = 0;
    state = goOn ? 'field' : 'stopped';
    if (whole > 0) repeat(before, whole);
  }

  /** Takes over the first cells of the record that starts at `before`, as far as the next one has the same bytes. */
  function repeat(before: number, whole: number): void {
    const data = bytes;
    const { starts, ends, forms } = record;
    const shift = start - before;
    const most = Math.min(shift, to - start);
    let equal = 0;
    while (equal < most && data[before + equal] === data[start + equal]) equal++;
    let same = 0;
    while (same < whole && forms[same] === PLAIN && ends[same]! - before < equal) {
      starts[same]! += shift;
      ends[same]! += shift;
      same++;
    }
    if (same === 0) return;
    record.same = same;
    record.count = same;
    cell = ends[same - 1]! + 1;
    position = cell;
  }

  /** A misplaced quote: the rest of the line that the record starts on is its last cell. */
  function misplaced(): void {
    const feed = feedFrom(start);
    const stop = feed < 0 ? to : feed;
    if (cell < stop) addCell(stop);
    record.fault = 'OR-007';
    hand(feed < 0 ? to : feed + 1, 1);
    if (feed < 0 && state !== 'stopped') state = 'to next line';
  }

  function unclosed(): void {
    addCell(to);
    record.fault = 'OR-006';
    hand(to, 0);
    state = 'stopped';
  }

  function feedFrom(from: number): number {
    const feed = bytes.indexOf(FEED, from);
    return feed >= to ? -1 : feed;
  }

  /** Reads text without quotes up to what ends it; false when more bytes are needed. */
  function readField(last: boolean): boolean {
    const data = bytes;
    const size = to;
    const between = delimiter;
    let p = position;
    for (; p < size; p++) {
      const byte = data[p]!;
      if (byte === between) {
        addCell(p);
        cell = p + 1;
      } else if (byte <= QUOTE && ends(byte, p, last)) break;
    }
    position = p;
    return p < size && endField(last);
  }

  /** True for a quote and for what ends a line (or might, for all that is known). */
  function ends(byte: number, at: number, last: boolean): boolean {
    if (byte === FEED || byte === QUOTE) return true;
    return byte === RETURN && (at + 1 >= to ? !last : bytes[at + 1] === FEED);
  }

  /** A quote or a line end stands at `position`. */
  function endField(last: boolean): boolean {
    return bytes[position] === QUOTE ? openQuote() : endLine(last);
  }

  function openQuote(): boolean {
    if (position !== cell) misplaced();
    else {
      state = 'quoted';
      form = QUOTED;
      position++;
      cell = position;
    }
    return true;
  }

  /** Ends the record at a line end; false when the byte after a CR is not known yet. */
  function endLine(last: boolean): boolean {
    const feed = bytes[position] === RETURN ? position + 1 : position;
    if (feed >= to && !last) return false;
    addCell(position);
    hand(feed + 1, feeds + 1);
    return true;
  }

  /** Reads text between quotes up to the closing one; false when more bytes are needed. */
  function readQuoted(last: boolean): boolean {
    let p = position;
    for (; p < to; p++) {
      const byte = bytes[p];
      if (byte === QUOTE) break;
      if (byte === FEED) feeds++;
    }
    position = p;
    if (p >= to || (p + 1 >= to && !last)) return false;
    if (p + 1 < to && bytes[p + 1] === QUOTE) {
      form = DOUBLED;
      position = p + 2;
    } else state = 'closed';
    return true;
  }

  /** What follows a closing quote (at `position`) must end the cell; false when more bytes are needed. */
  function readClosed(last: boolean): boolean {
    const p = position + 1;
    if (p >= to) return false;
    const byte = bytes[p];
    if (byte === delimiter) {
      addCell(position);
      position = p + 1;
      cell = position;
      state = 'field';
      return true;
    }
    if (byte === RETURN && p + 1 >= to && !last) return false;
    const ends = byte === FEED || (byte === RETURN && p + 1 < to && bytes[p + 1] === FEED);
    if (!ends) {
      misplaced();
      return true;
    }
    addCell(position);
    hand(byte === FEED ? p + 1 : p + 2, feeds + 1);
    return true;
  }

  function skipLine(): boolean {
    const feed = feedFrom(position);
    start = feed < 0 ? to : feed + 1;
    position = start;
    cell = start;
    if (feed < 0) return false;
    state = 'field';
    return true;
  }

  function step(last: boolean): boolean {
    if (state === 'field') return position < to && readField(last);
    if (state === 'quoted') return readQuoted(last);
    if (state === 'closed') return readClosed(last);
    return state === 'to next line' && skipLine();
  }

  /** Puts a piece after what is left of the record that was not complete. */
  function append(piece: Uint8Array): void {
    const left = to - start;
    const room = left + piece.length;
    const target = room > bytes.length ? new Uint8Array(Math.max(room, 2 * bytes.length)) : bytes;
    target.set(bytes.subarray(start, to));
    target.set(piece, left);
    for (let i = 0; i < record.count; i++) {
      record.starts[i]! -= start;
      record.ends[i]! -= start;
    }
    position -= start;
    cell -= start;
    start = 0;
    to = room;
    bytes = target;
    record.bytes = target;
  }

  return {
    push: (piece) => {
      if (state === 'stopped') return;
      append(piece);
      while (step(false));
      if (to - start > LONGEST) unclosed();
    },
    end: () => {
      while (step(true));
      if (state === 'quoted') unclosed();
      else if (state === 'closed') {
        addCell(position);
        hand(to, 0);
      } else if (state === 'field' && (record.count > 0 || cell < to)) {
        addCell(to);
        hand(to, 0);
      }
    },
  };
}

function grow(record: ScannedRecord): void {
  const size = 2 * record.starts.length;
  record.starts = enlarged(record.starts, new Int32Array(size));
  record.ends = enlarged(record.ends, new Int32Array(size));
  record.forms = enlarged(record.forms, new Uint8Array(size));
}
