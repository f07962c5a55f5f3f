import type { CategoryGroup, Grouping, Ladder, Ladders, Rung } from './design.ts';
import { parseYaml } from './parse-yaml.ts';
import { type Shape, type ShapeField, shapeFault } from './shape.ts';
import { TOTAL } from './table.ts';
import type { Text } from './text.ts';
import { UserError } from './user-error.ts';

/** A rung as it is written, in Dutch. */
interface RungSource {
  readonly groepen?: Readonly<Record<string, string | readonly GroupSource[]>>;
  readonly jaren_samen?: number;
  readonly jaren?: number;
  readonly kolommen?: readonly string[];
  readonly bewaakt?: readonly string[];
  readonly rijen?: Readonly<Record<string, readonly string[]>>;
  readonly rijp?: boolean;
  readonly weg?: boolean;
}

type GroupSource =
  | string
  | readonly string[]
  | { readonly van: string | readonly string[]; readonly label: Text };

interface LadderSource {
  readonly tabel: string;
  readonly maat: string;
  readonly per?: string;
  readonly versie?: string;
  readonly treden: readonly RungSource[];
}

interface LaddersSource {
  readonly families: Readonly<Record<string, readonly string[]>>;
  readonly tabellen: readonly LadderSource[];
  readonly dagen?: readonly LadderSource[];
}

const WORD: Shape = { kind: 'text' };
const WORDS: Shape = { kind: 'list', of: WORD };
const REST = 'rest';
const GROUP: Shape = {
  kind: 'either',
  of: [
    WORD,
    WORDS,
    {
      kind: 'record',
      fields: {
        van: required({ kind: 'either', of: [WORDS, { kind: 'choice', of: [REST] }] }, 'codes'),
        label: required(
          { kind: 'record', fields: { nl: required(WORD, 'nl'), en: required(WORD, 'en') } },
          '',
        ),
      },
    },
  ],
};
const RUNG: Shape = {
  kind: 'record',
  fields: {
    groepen: optional({
      kind: 'dictionary',
      of: { kind: 'either', of: [WORD, { kind: 'list', of: GROUP }] },
    }),
    jaren_samen: optional({ kind: 'number' }),
    jaren: optional({ kind: 'number' }),
    kolommen: optional(WORDS),
    bewaakt: optional(WORDS),
    rijen: optional({ kind: 'dictionary', of: WORDS }),
    rijp: optional({ kind: 'flag' }),
    weg: optional({ kind: 'flag' }),
  },
};
const TABLES: Shape = {
  kind: 'list',
  of: {
    kind: 'record',
    fields: {
      tabel: required(WORD, ''),
      maat: required(WORD, ''),
      per: optional(WORD),
      versie: optional(WORD),
      treden: required({ kind: 'list', of: RUNG, atLeast: 1 }, ''),
    },
  },
};
const LADDERS: Shape = {
  kind: 'record',
  fields: {
    families: required({ kind: 'dictionary', of: WORDS }, ''),
    tabellen: required(TABLES, ''),
    dagen: optional(TABLES),
  },
};

/** Reads the ladders. `file` is only for messages. Throws UserError(usage) naming the first key that is wrong. */
export function parseLadders(file: string, source: string): Ladders {
  const raw: unknown = parseYaml(source);
  const fault = shapeFault(raw, LADDERS, file);
  if (fault !== undefined) {
    throw new UserError('usage', fault.text, fault.hint === undefined ? {} : { hint: fault.hint });
  }
  const { families, tabellen, dagen = [] } = raw as LaddersSource;
  return { families, tables: tabellen.map(readLadder), days: dagen.map(readLadder) };
}

function readLadder({ tabel, maat, per, versie, treden }: LadderSource): Ladder {
  return { id: tabel, measure: maat, per: per ?? TOTAL, version: versie, rungs: treden.map(readRung) };
}

function readRung(source: RungSource): Rung {
  return {
    groupings: Object.fromEntries(
      Object.entries(source.groepen ?? {}).map(([name, grouping]) => [name, readGrouping(grouping)]),
    ),
    pooledYears: source.jaren_samen,
    years: source.jaren,
    columns: source.kolommen,
    guarded: source.bewaakt ?? [],
    rows: source.rijen ?? {},
    ripe: source.rijp ?? false,
    dropped: source.weg ?? false,
  };
}

function readGrouping(source: string | readonly GroupSource[]): Grouping {
  return typeof source === 'string' ? source : source.map(readGroup);
}

function readGroup(source: GroupSource): CategoryGroup {
  if (typeof source === 'string') return { parts: source === REST ? REST : [source], label: undefined };
  if ('van' in source)
    return { parts: source.van === REST ? REST : (source.van as readonly string[]), label: source.label };
  return { parts: source, label: undefined };
}

function required(shape: Shape, doc: string): ShapeField {
  return { shape, required: true, doc };
}

function optional(shape: Shape): ShapeField {
  return { shape, required: false, doc: '' };
}
