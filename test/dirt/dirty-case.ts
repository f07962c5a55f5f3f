import fc from 'fast-check';

/** How a file is written: none of it may change what is read. */
export interface Style {
  readonly encoding: 'utf-8' | 'utf-8 bom' | 'utf-16le bom' | 'utf-16be bom' | 'utf-16le' | 'windows-1252';
  readonly newline: '\n' | '\r\n';
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly quoteAll: boolean;
  readonly sep: boolean;
  readonly titles: number;
  readonly endsInNewline: boolean;
  readonly belgianDates: boolean;
  readonly shortYears: boolean;
  readonly decimals: boolean;
  /** Columns are turned round by so many. */
  readonly turn: number;
  readonly header: 'gelijk' | 'hoofdletters' | 'spaties';
  /** A column that no table knows, with line ends, quotes and delimiters in its cells. */
  readonly remarks: boolean;
}

/** Something between the rows; `at` and `row` are taken modulo what there is. */
export type Plant =
  | { readonly kind: 'leeg' | 'scheidingstekens' | 'kopregel' | 'totaal' | 'voetregel'; readonly at: number }
  | {
      readonly kind: 'dubbel' | 'strijdig' | 'veld te veel' | 'veld te weinig' | 'aanhalingsteken';
      readonly at: number;
    }
  /** A second study of the same person in the same days: unusual, and nothing is wrong with it. */
  | { readonly kind: 'overlappend'; readonly at: number }
  | { readonly kind: 'fout' | 'twijfel'; readonly at: number; readonly which: number };

/** What makes a whole file useless; `at` is taken modulo its rows, or its columns. */
export interface Fatal {
  readonly kind:
    | 'leeg bestand'
    | 'ander soort bestand'
    | 'nul'
    | 'aanhalingsteken open'
    | 'kolom weg'
    | 'kolom dubbel'
    | 'persoonlijke kolom';
  /** The place of its table. */
  readonly table: number;
  readonly at: number;
}

/** A whole export: how each file is written and what is planted in it, by the place of its table. */
export interface DirtyCase {
  readonly styles: readonly Style[];
  readonly plants: readonly (readonly Plant[])[];
}

const style: fc.Arbitrary<Style> = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8 bom', 'utf-16le bom', 'utf-16be bom', 'utf-16le', 'windows-1252'),
  newline: fc.constantFrom('\n', '\r\n'),
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  quoteAll: fc.boolean(),
  sep: fc.boolean(),
  titles: fc.integer({ min: 0, max: 3 }),
  endsInNewline: fc.boolean(),
  belgianDates: fc.boolean(),
  shortYears: fc.boolean(),
  decimals: fc.boolean(),
  turn: fc.nat({ max: 8 }),
  header: fc.constantFrom('gelijk', 'hoofdletters', 'spaties'),
  remarks: fc.boolean(),
});

const at = fc.nat({ max: 60 });
const harmless: fc.Arbitrary<Plant> = fc.record({
  kind: fc.constantFrom('leeg', 'scheidingstekens', 'kopregel', 'totaal', 'voetregel', 'dubbel'),
  at,
});
const harmful: fc.Arbitrary<Plant> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fout'), at, which: fc.nat({ max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('twijfel'), at, which: fc.nat({ max: 60 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('strijdig', 'veld te veel', 'veld te weinig', 'aanhalingsteken'),
      at,
    }),
  },
);

const TABLES = 7;
const each = <Value>(one: fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> =>
  fc.array(one, { minLength: TABLES, maxLength: TABLES });

/** Dirt that changes no figure. */
export const harmlessCase: fc.Arbitrary<DirtyCase> = fc.record({
  styles: each(style),
  plants: each(fc.array(harmless, { maxLength: 4 })),
});

const overlap: fc.Arbitrary<Plant> = fc.record({ kind: fc.constant('overlappend'), at });
const anything = fc.oneof(
  { weight: 3, arbitrary: harmless },
  { weight: 6, arbitrary: harmful },
  { weight: 1, arbitrary: overlap },
);

/** An export of which one file is useless, beside harmless dirt in the others. */
export interface FatalCase {
  readonly dirty: DirtyCase;
  readonly fatal: Fatal;
}

export const FATAL_KINDS: readonly Fatal['kind'][] = [
  'leeg bestand',
  'ander soort bestand',
  'nul',
  'aanhalingsteken open',
  'kolom weg',
  'kolom dubbel',
  'persoonlijke kolom',
];

export const fatalCase: fc.Arbitrary<FatalCase> = fc.record({
  dirty: harmlessCase,
  fatal: fc.record({ kind: fc.constantFrom(...FATAL_KINDS), table: fc.nat({ max: TABLES - 1 }), at }),
});

/** Dirt of every kind. */
export const dirtyCase: fc.Arbitrary<DirtyCase> = fc.record({
  styles: each(style),
  plants: each(fc.array(anything, { maxLength: 6 })),
});

/** The same in an export of one flat file, in which a number has one form. */
export const dirtyFlatCase: fc.Arbitrary<DirtyCase> = fc.record({
  styles: fc.tuple(style.map((one) => ({ ...one, decimals: false }))),
  plants: fc.tuple(fc.array(anything, { maxLength: 12 })),
});
