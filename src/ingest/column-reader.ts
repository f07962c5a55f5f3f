import type { ContractField } from '../model/contract.ts';
import { dayNumber, isoDate, schoolYearLabel, schoolYearOf } from '../model/day.ts';
import type { Bounds, MappingColumn } from '../model/mapping.ts';
import { normalForm } from '../model/normal-form.ts';
import type { SqlValue } from '../store/engine.ts';
import { type Convert, converter, isProblem, type Notation, type Problem, readDay } from './convert-value.ts';

/** Reads the value of one column from the cells of a record. */
export type ReadColumn = (cells: readonly string[]) => SqlValue | Problem;

/** What a column is read with. */
export interface ColumnContext {
  readonly field: ContractField;
  /** Positions of its `bron` in the header, in order. */
  readonly positions: readonly number[];
  /** Cells that mean "nothing known". */
  readonly empty: ReadonlySet<string>;
  readonly notation: Notation;
  readonly bounds: Bounds | undefined;
}

/** Most different cells of one column whose value is remembered. */
const MEMORY = 5000;

/**
 * How a column of a mapping is read: trim; cells that mean "nothing" are null or `anders`; then `waarden`,
 * exactly and then by normal form; then the type of the column. A column without `bron` or `constante` is null.
 */
export function columnReader(column: MappingColumn, context: ColumnContext): ReadColumn {
  const convert = withDerivation(column, context);
  if (column.constante !== undefined) {
    const value = convert(column.constante);
    return () => value;
  }
  if (context.positions.length === 0) return () => null;
  const text = textReader(column, context);
  const value = remembering(translator(column, convert, context.field));
  const absent = column.anders === undefined || column.anders === 'fout' ? null : value(column.anders);
  return (cells) => {
    const found = text(cells);
    return found === undefined ? absent : value(found);
  };
}

/** True when a column takes the text of one header over as it stands. */
export function isPlainText(column: MappingColumn, field: ContractField): boolean {
  const { constante, waarden, anders, afgeleid, grens } = column;
  const changed = [constante, waarden, anders, afgeleid].some((rule) => rule !== undefined);
  const free = field.type === 'string' && field.codes === undefined && field.pattern === undefined;
  return free && !changed && grens !== 'exclusief' && field.name !== 'schooljaar';
}

/** The text of the column in a record, trimmed; undefined when it means nothing. */
function textReader(
  column: MappingColumn,
  { positions, empty }: ColumnContext,
): (cells: readonly string[]) => string | undefined {
  const known = (cell: string): boolean => cell !== '' && !empty.has(cell);
  if (positions.length === 1) {
    const position = positions[0]!;
    return (cells) => {
      const cell = cells[position]!.trim();
      return known(cell) ? cell : undefined;
    };
  }
  return (cells) => {
    const parts = positions.map((position) => cells[position]!.trim()).filter(known);
    if (parts.length === 0) return undefined;
    if (column.afgeleid === 'samenvoegen') return parts.join(column.teken ?? ' ');
    return column.afgeleid === 'laatste_niet_leeg' ? parts.at(-1) : parts[0];
  };
}

/** The conversion of the column's type, after or before what its derivation does to a date. */
function withDerivation(column: MappingColumn, { field, notation, bounds }: ColumnContext): Convert {
  const convert = converter(field, notation, bounds);
  if (column.afgeleid === 'jaar_uit_datum') return fromDay(notation, (day) => convert(day.slice(0, 4)));
  if (column.afgeleid === 'schooljaar_uit_datum') {
    return fromDay(notation, (day) => schoolYearLabel(schoolYearOf(day)));
  }
  if (column.grens !== 'exclusief') return convert;
  return fromDay(notation, (day) => isoDate(dayNumber(day) - 1));
}

function fromDay(notation: Notation, make: (day: string) => SqlValue | Problem): Convert {
  return (text) => {
    const day = readDay(text, notation.dayFormats);
    return typeof day === 'string' ? make(day) : day;
  };
}

/** `waarden` and `anders` around a conversion. */
function translator(column: MappingColumn, convert: Convert, field: ContractField): Convert {
  const { waarden, anders } = column;
  if (waarden === undefined && anders === undefined) return convert;
  const exact = new Map(Object.entries(waarden ?? {}));
  const normal = new Map([...exact].map(([key, value]) => [normalForm(key), value]));
  normal.delete('');
  return (text) => {
    const value = convert(exact.get(text) ?? normal.get(normalForm(text)) ?? text);
    if (!isProblem(value)) return value;
    if (anders !== undefined && anders !== 'fout') {
      return { code: 'OR-112', details: { anders }, value: plain(convert(anders)) };
    }
    return waarden === undefined ? value : { code: 'OR-111', details: { kolom: field.name } };
  };
}

function plain(value: SqlValue | Problem): SqlValue {
  return isProblem(value) ? null : value;
}

/** The same conversion, which works each different text out only once. */
function remembering(convert: Convert): Convert {
  const memory = new Map<string, SqlValue | Problem>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const value = convert(text);
    if (memory.size < MEMORY) memory.set(text, value);
    return value;
  };
}
