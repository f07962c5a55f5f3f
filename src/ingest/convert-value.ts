import type { ContractField } from '../model/contract.ts';
import { type DayFormat, parseDay } from '../model/day-format.ts';
import type { Details } from '../model/finding-catalogue.ts';
import type { Bounds } from '../model/mapping.ts';
import { normalForm } from '../model/normal-form.ts';
import type { SqlValue } from '../store/engine.ts';
import { parseHundredths } from './parse-hundredths.ts';
import { parseSchoolYear } from './parse-school-year.ts';

/** A cell that breaks a rule. With `value`, that value is used all the same (the rule is a warning). */
export interface Problem {
  readonly code: string;
  readonly details: Details;
  readonly value?: SqlValue;
}

/** How texts are written in a file. */
export interface Notation {
  readonly dayFormats: readonly DayFormat[];
  /** `.`, `,` or `.,` (either). */
  readonly decimal: string;
}

/** Turns a trimmed, non-empty text into a value of a column, or says which rule it breaks. */
export type Convert = (text: string) => SqlValue | Problem;

const LIKE_A_DAY = /^\d{1,4}\D{1,2}\d{1,2}\D{1,2}\d{1,4}/;

/** How a column is read: by its type, codes, pattern and bounds. Numbers come out in hundredths. */
export function converter(field: ContractField, notation: Notation, bounds: Bounds = {}): Convert {
  const { codes, pattern, name, type } = field;
  if (name === 'schooljaar') return (text) => parseSchoolYear(text) ?? problem('OR-110');
  if (codes !== undefined) return codeConverter(codes);
  if (type === 'date') return (text) => readDay(text, notation.dayFormats);
  if (type === 'string') return pattern === undefined ? (text) => text : patternConverter(pattern);
  const limits = { minimum: field.minimum, maximum: field.maximum, ...bounds };
  if (type === 'number') return (text) => inHundredths(text, notation.decimal, limits);
  return (text) => wholeNumber(text, field, limits);
}

/** True for a cell that could not be read as it stands. */
export function isProblem(value: SqlValue | Problem): value is Problem {
  return value !== null && typeof value === 'object';
}

/** A day in one of the formats, or the rule it breaks. */
export function readDay(text: string, formats: readonly DayFormat[]): SqlValue | Problem {
  const day = parseDay(text, formats);
  const formaat = formats.map((format) => format.name).join(', ');
  if (day === undefined) return problem('OR-102', { formaat });
  return day === 'dubbelzinnig' ? problem('OR-103', { formaat }) : day;
}

function codeConverter(codes: readonly string[]): Convert {
  const exact = new Set(codes);
  const normal = new Map(codes.map((code) => [normalForm(code), code]));
  const toegestaan = codes.join(', ');
  return (text) =>
    exact.has(text) ? text : (normal.get(normalForm(text)) ?? problem('OR-108', { toegestaan }));
}

function patternConverter(pattern: string): Convert {
  const whole = new RegExp(pattern);
  return (text) => (whole.test(text) ? text : problem('OR-109', { vorm: pattern }));
}

interface Limits {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

function inHundredths(text: string, decimal: string, limits: Limits): SqlValue | Problem {
  const value = parseHundredths(text, decimal);
  if (value === undefined) return problem('OR-104', { decimaal: [...decimal].join(' / ') });
  if (value === 'te_fijn') return problem('OR-106');
  return within(value / 100, limits) ? value : outside(limits);
}

function wholeNumber(text: string, field: ContractField, limits: Limits): SqlValue | Problem {
  if (!/^-?\d{1,9}$/.test(text)) {
    return problem(field.name === 'geboortejaar' && LIKE_A_DAY.test(text) ? 'OR-403' : 'OR-105');
  }
  return within(Number(text), limits) ? Number(text) : outside(limits);
}

function within(value: number, { minimum = -Infinity, maximum = Infinity }: Limits): boolean {
  return value >= minimum && value <= maximum;
}

function outside({ minimum, maximum }: Limits): Problem {
  return problem('OR-107', { minimum: String(minimum ?? '−∞'), maximum: String(maximum ?? '∞') });
}

function problem(code: string, details: Details = {}): Problem {
  return { code, details };
}
