import { nearestName } from './nearest-name.ts';
import type { Text } from './text.ts';

/** What a value of a JSON file must look like; the same description makes the published JSON Schema. */
export type Shape =
  | { readonly kind: 'text'; readonly pattern?: string }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'number' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'list'; readonly of: Shape; readonly atLeast?: number }
  /** Keys are free, values are not. */
  | { readonly kind: 'dictionary'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, ShapeField>> }
  | { readonly kind: 'either'; readonly of: readonly Shape[] };

/** A key of a record. */
export interface ShapeField {
  readonly shape: Shape;
  readonly required: boolean;
  readonly doc: string;
}

/** Where a value does not have its shape. */
export interface ShapeFault {
  readonly text: Text;
  readonly hint: Text | undefined;
}

/** The first place where a value differs from its shape; undefined when it fits. `path` is where it stands. */
export function shapeFault(value: unknown, shape: Shape, path: string): ShapeFault | undefined {
  switch (shape.kind) {
    case 'text':
      return textFault(value, shape.pattern, path);
    case 'choice':
      return choiceFault(value, shape.of, path);
    case 'number':
      return typeof value === 'number' ? undefined : wrong(path, 'een getal', 'a number');
    case 'flag':
      return typeof value === 'boolean' ? undefined : wrong(path, 'true of false', 'true or false');
    case 'nothing':
      return value === null ? undefined : wrong(path, 'niets (null)', 'nothing (null)');
    case 'list':
      return listFault(value, shape, path);
    case 'dictionary':
      if (!isObject(value)) return wrong(path, 'een object', 'an object');
      return first(Object.entries(value), ([key, item]) => shapeFault(item, shape.of, `${path}.${key}`));
    case 'record':
      return recordFault(value, shape.fields, path);
    case 'either': {
      const faults = shape.of.map((option) => shapeFault(value, option, path));
      return faults.includes(undefined) ? undefined : faults[0];
    }
  }
}

function textFault(value: unknown, pattern: string | undefined, path: string): ShapeFault | undefined {
  if (typeof value !== 'string') return wrong(path, 'tekst', 'text');
  if (pattern === undefined || new RegExp(pattern).test(value)) return undefined;
  return wrong(path, `tekst van de vorm ${pattern}`, `text of the form ${pattern}`);
}

function choiceFault(value: unknown, options: readonly string[], path: string): ShapeFault | undefined {
  if (typeof value === 'string' && options.includes(value)) return undefined;
  const list = options.join(', ');
  const fault = wrong(path, `een van: ${list}`, `one of: ${list}`);
  return { ...fault, hint: typeof value === 'string' ? meant(value, options) : undefined };
}

function listFault(
  value: unknown,
  shape: Extract<Shape, { kind: 'list' }>,
  path: string,
): ShapeFault | undefined {
  const fewest = shape.atLeast ?? 0;
  if (!Array.isArray(value) || value.length < fewest) {
    return fewest > 0
      ? wrong(path, 'een niet-lege lijst', 'a list that is not empty')
      : wrong(path, 'een lijst', 'a list');
  }
  return first([...value.entries()], ([i, item]) => shapeFault(item, shape.of, `${path}[${i}]`));
}

function recordFault(
  value: unknown,
  fields: Readonly<Record<string, ShapeField>>,
  path: string,
): ShapeFault | undefined {
  if (!isObject(value)) return wrong(path, 'een object', 'an object');
  const names = Object.keys(fields);
  const unknown = Object.keys(value).find((key) => !names.includes(key));
  if (unknown !== undefined) {
    const text = {
      nl: `${path}: onbekende sleutel "${unknown}"`,
      en: `${path}: unknown key "${unknown}"`,
    };
    return { text, hint: meant(unknown, names) ?? known(names) };
  }
  const missing = names.find((name) => fields[name]!.required && !(name in value));
  if (missing !== undefined) {
    const text = { nl: `${path}: "${missing}" ontbreekt`, en: `${path}: "${missing}" is missing` };
    return { text, hint: undefined };
  }
  return first(Object.entries(value), ([key, item]) =>
    shapeFault(item, fields[key]!.shape, `${path}.${key}`),
  );
}

function first<Item>(
  items: readonly Item[],
  faultOf: (item: Item) => ShapeFault | undefined,
): ShapeFault | undefined {
  for (const item of items) {
    const fault = faultOf(item);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(path: string, nl: string, en: string): ShapeFault {
  return { text: { nl: `${path}: hier hoort ${nl}`, en: `${path}: this must be ${en}` }, hint: undefined };
}

function meant(word: string, candidates: readonly string[]): Text | undefined {
  const near = nearestName(word, candidates);
  return near === undefined ? undefined : { nl: `bedoel je "${near}"?`, en: `did you mean "${near}"?` };
}

function known(names: readonly string[]): Text {
  const list = names.join(', ');
  return { nl: `mogelijk: ${list}`, en: `possible: ${list}` };
}
