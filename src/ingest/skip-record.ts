import type { SkipRule } from '../model/mapping.ts';
import { cellText, cellTexts } from './csv/cell-text.ts';
import type { ScannedRecord } from './csv/record-scanner.ts';
import type { HeaderIndex } from './header-index.ts';
import { isOneOf, trimmedEnd, trimmedStart } from './stage/cell-bytes.ts';

/** True for a record that a rule of the mapping leaves out. */
export type FitsRecord = (record: ScannedRecord) => boolean;

/** The code of the rule by which a record is left out; undefined when it is data. */
export type SkipRecord = (record: ScannedRecord) => string | undefined;

/** A total, with or without the year or group it is of. */
const TOTAL =
  /^(?:algemeen |grand )?(?:sub|eind)?[ -]?tota(?:al|l)(?: général)?(?: \d{4}(?:[-/]\d{2,4})?)?\s*:?$/i;

/** Letters that a total begins with. */
const TOTAL_LEADS = 'aAgGsSeEtT';

/** Three words or more: a remark, not an id. */
const REMARK = /\S\s+\S+\s+\S/;

/** Fewest columns of a file in which a lone text can only be a title or a remark. */
const FEWEST_COLUMNS = 3;

/**
 * Which records are no data: those that the mapping says, the header once more, totals, and titles or remarks
 * (one text of several words in an otherwise empty record).
 */
export function skipRecords(rules: readonly SkipRule[] | undefined, header: HeaderIndex): SkipRecord {
  const declared = fitsRules(rules, header);
  const width = header.header.length;
  const leads = new Uint8Array(256);
  for (const lead of new TextEncoder().encode(`${TOTAL_LEADS}${header.header[0]!.slice(0, 1)}`))
    leads[lead] = 1;
  return (record) => {
    if (declared !== undefined && record.count === width && declared(record)) return 'OR-206';
    const lone = isLone(record);
    const { bytes, starts, ends } = record;
    const lead = bytes[trimmedStart(bytes, starts[0]!, ends[0]!)]!;
    if (!lone && (record.count !== width || leads[lead] !== 1)) return undefined;
    const first = cellText(record, 0).trim();
    if (first === header.header[0] && isHeader(record, header)) return 'OR-207';
    if (TOTAL.test(first)) return 'OR-208';
    return lone && width >= FEWEST_COLUMNS && REMARK.test(first) ? 'OR-209' : undefined;
  };
}

/** Turns the rules `overslaan_als` into one question per record; a column that is not there never fits. */
export function fitsRules(
  rules: readonly SkipRule[] | undefined,
  header: HeaderIndex,
): FitsRecord | undefined {
  const tests = (rules ?? []).flatMap((rule) => {
    const position = header.find(rule.kolom);
    const texts = rule.is.map((text) => new TextEncoder().encode(text));
    return position === undefined ? [] : [{ position, texts }];
  });
  if (tests.length === 0) return undefined;
  return (record) => {
    const { bytes, starts, ends } = record;
    for (const { position, texts } of tests) {
      const start = trimmedStart(bytes, starts[position]!, ends[position]!);
      const end = trimmedEnd(bytes, start, ends[position]!);
      if (isOneOf(texts, bytes, start, end)) return true;
    }
    return false;
  };
}

/** True when only the first cell holds a text. */
function isLone({ starts, ends, count }: ScannedRecord): boolean {
  if (starts[0] === ends[0]) return false;
  for (let cell = 1; cell < count; cell++) if (starts[cell] !== ends[cell]) return false;
  return true;
}

function isHeader(record: ScannedRecord, { header }: HeaderIndex): boolean {
  return record.count === header.length && cellTexts(record).every((text, i) => text.trim() === header[i]);
}
