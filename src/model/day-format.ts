import { type IsoDate, isIsoDate } from './day.ts';

/** A date format of a mapping, ready to read with. */
export interface DayFormat {
  readonly name: string;
  readonly pattern: RegExp;
  /** `Y`, `M`, `D` in the order of the groups of the pattern. */
  readonly order: readonly string[];
}

const TOKEN = /YYYY|MM|DD|M|D/g;
const DIGITS: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  MM: '(\\d{2})',
  DD: '(\\d{2})',
  M: '(\\d{1,2})',
  D: '(\\d{1,2})',
};

/** Reads `DD/MM/YYYY`. Undefined when year, month and day are not each in it once. */
export function dayFormat(name: string): DayFormat | undefined {
  const order = (name.match(TOKEN) ?? []).map((token) => token[0]!);
  if ([...order].sort().join('') !== 'DMY') return undefined;
  const source = name
    .split(/(YYYY|MM|DD|M|D)/)
    .map((part) => DIGITS[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { name, pattern: new RegExp(`^${source.join('')}$`), order };
}

/** The day that a text means; undefined when no format fits an existing day, `dubbelzinnig` when two do. */
export function parseDay(text: string, formats: readonly DayFormat[]): IsoDate | 'dubbelzinnig' | undefined {
  const days = new Set(formats.map((format) => dayIn(text, format)));
  days.delete(undefined);
  if (days.size > 1) return 'dubbelzinnig';
  return [...days][0];
}

function dayIn(text: string, { pattern, order }: DayFormat): IsoDate | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const part = (letter: string): string => match[order.indexOf(letter) + 1]!.padStart(2, '0');
  const date = `${part('Y')}-${part('M')}-${part('D')}`;
  return isIsoDate(date) ? date : undefined;
}
