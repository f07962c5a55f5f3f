import type { Text } from '../model/text.ts';
import { measureError } from './measure-error.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads one YAML mapping of a head key by key; every complaint names the file and the path of the key. */
export interface HeadReader {
  readonly file: string;
  readonly path: string;
  readonly names: readonly string[];
  /** A reader of the mapping under `key`; undefined when the key is absent. */
  readonly child: (key: string) => HeadReader | undefined;
  readonly has: (key: string) => boolean;
  readonly string: (key: string, fallback?: string) => string;
  readonly number: (key: string, fallback: number) => number;
  /** `ja` or `nee`. */
  readonly yesNo: (key: string, fallback: boolean) => boolean;
  readonly text: (key: string, fallback?: Text) => Text;
  readonly strings: (key: string) => readonly string[];
  readonly oneOf: <T extends string>(key: string, choices: readonly T[], fallback?: T) => T;
  /** Throws for a key that is none of these. */
  readonly only: (keys: readonly string[]) => void;
  readonly fail: (key: string, rule: Text, hint?: Text) => Error;
}

/** A reader of `value`, the mapping at `path` in `file`; throws when it is not a mapping. */
export function headReader(file: string, path: string, value: unknown): HeadReader {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw measureError(file, path === '' ? '/*---' : path, {
      nl: 'moet een lijst van sleutels zijn',
      en: 'must be a mapping of keys',
    });
  }
  const fields = value as Fields;
  const full = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const fail = (key: string, rule: Text, hint?: Text): Error => measureError(file, full(key), rule, hint);
  return {
    file,
    path,
    names: Object.keys(fields),
    child: (key) => (fields[key] === undefined ? undefined : headReader(file, full(key), fields[key])),
    has: (key) => fields[key] !== undefined,
    string: (key, fallback) => readString(fields[key] ?? fallback, () => fail(key, MUST_BE_TEXT)),
    number: (key, fallback) => readNumber(fields[key] ?? fallback, () => fail(key, MUST_BE_NUMBER)),
    yesNo: (key, fallback) => readYesNo(fields[key], fallback, () => fail(key, MUST_BE_YES_NO)),
    text: (key, fallback) => readText(fields[key] ?? fallback, () => fail(key, MUST_BE_BOTH)),
    strings: (key) => readStrings(fields[key] ?? [], () => fail(key, MUST_BE_NAMES)),
    oneOf: (key, choices, fallback) =>
      readChoice(fields[key] ?? fallback, choices, (rule) => fail(key, rule)),
    only: (keys) => {
      const unknown = Object.keys(fields).find((name) => !keys.includes(name));
      if (unknown === undefined) return;
      throw fail(unknown, { nl: 'onbekende sleutel', en: 'unknown key' }, choose(keys));
    },
    fail,
  };
}

const MUST_BE_TEXT: Text = { nl: 'ontbreekt, of is geen tekst', en: 'is missing, or is not a text' };
const MUST_BE_NUMBER: Text = { nl: 'moet een geheel getal zijn', en: 'must be a whole number' };
const MUST_BE_YES_NO: Text = { nl: 'moet `ja` of `nee` zijn', en: 'must be `ja` or `nee`' };
const MUST_BE_BOTH: Text = { nl: 'geef {nl: …, en: …}', en: 'give {nl: …, en: …}' };
const MUST_BE_NAMES: Text = { nl: 'moet een lijst van namen zijn', en: 'must be a list of names' };

/** The hint that lists what may stand there. */
export function choose(names: readonly string[]): Text {
  return { nl: `kies uit: ${names.join(', ')}`, en: `choose from: ${names.join(', ')}` };
}

function readString(value: unknown, error: () => Error): string {
  if (typeof value === 'string' && value !== '') return value;
  throw error();
}

function readNumber(value: unknown, error: () => Error): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw error();
}

function readYesNo(value: unknown, fallback: boolean, error: () => Error): boolean {
  if (value === undefined) return fallback;
  if (value === 'ja' || value === 'nee') return value === 'ja';
  throw error();
}

function readText(value: unknown, error: () => Error): Text {
  const { nl, en } = typeof value === 'object' && value !== null ? (value as Partial<Text>) : {};
  if (typeof nl === 'string' && typeof en === 'string') return { nl, en };
  throw error();
}

function readStrings(value: unknown, error: () => Error): readonly string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.every((item) => typeof item === 'string')) return list;
  throw error();
}

function readChoice<T extends string>(
  value: unknown,
  choices: readonly T[],
  error: (rule: Text) => Error,
): T {
  const choice = choices.find((name) => name === value);
  if (choice !== undefined) return choice;
  throw error({ nl: choose(choices).nl, en: choose(choices).en });
}
