import type { PublishedRelation, PublishedSet } from '../model/published-set.ts';
import { type Window, windowsOf } from './windows.ts';

/** Unknown quantities that hang together, apart from all others. */
export interface Component {
  readonly unknowns: readonly string[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Sums over the unknowns, by number, that have this value. */
  readonly rows: readonly ComponentRow[];
}

interface ComponentRow {
  readonly terms: readonly (readonly [unknown: number, factor: number])[];
  readonly value: number;
}

/** What a reader knows before he calculates. */
export interface Knowledge {
  /** Quantities with one value: shown, or left over in a sum of shown ones. */
  readonly known: ReadonlyMap<string, number>;
  readonly components: readonly Component[];
  /** Quantities of which shown numbers contradict each other; no reader can then conclude anything. */
  readonly broken: readonly string[];
}

/** Larger than any count that is likely; a quantity without an upper bound gets this one. */
const SLACK = 10_000;

/** The shown numbers put into the relations, and what is left split into independent parts. */
export function knowledgeOf(set: PublishedSet): Knowledge {
  const { byQuantity: windows, clashing } = windowsOf(set);
  const known = new Map([...windows].flatMap(([name, { low, high }]) => (low === high ? [[name, low]] : [])));
  const broken = propagate(set, known, windows).flatMap((r) => set.relaties[r]!.termen.map(([name]) => name));
  return { known, components: componentsOf(set, known, windows), broken: [...clashing, ...broken] };
}

/** Works out what stands alone in a relation, again and again; gives the relations that cannot hold. */
function propagate(
  { relaties }: PublishedSet,
  known: Map<string, number>,
  windows: ReadonlyMap<string, Window>,
): readonly number[] {
  const broken = new Set<number>();
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const [r, relation] of relaties.entries()) if (!learn(relation, known, windows)) broken.add(r);
  }
  return [...broken];
}

/** Notes what follows from a relation; false when it cannot hold. */
function learn(
  relation: PublishedRelation,
  known: Map<string, number>,
  windows: ReadonlyMap<string, Window>,
): boolean {
  const left = leftOver(relation, known);
  if (left === undefined) return true;
  if (left.quantity === undefined) return left.value === 0;
  const { low, high } = windows.get(left.quantity) ?? { low: 0, high: Number.POSITIVE_INFINITY };
  if (!Number.isInteger(left.value) || left.value < low || left.value > high) return false;
  known.set(left.quantity, left.value);
  return true;
}

/** The only unknown of a relation with its value; without an unknown what is left; undefined with more. */
function leftOver(
  { termen }: PublishedRelation,
  known: ReadonlyMap<string, number>,
): { readonly quantity: string | undefined; readonly value: number } | undefined {
  const open = termen.filter(([name]) => !known.has(name));
  if (open.length > 1) return undefined;
  const sum = termen.reduce((total, [name, factor]) => total + (known.get(name) ?? 0) * factor, 0);
  const [only] = open;
  return only === undefined
    ? { quantity: undefined, value: sum }
    : { quantity: only[0], value: -sum / only[1] };
}

function componentsOf(
  { relaties }: PublishedSet,
  known: ReadonlyMap<string, number>,
  windows: ReadonlyMap<string, Window>,
): readonly Component[] {
  const open = relaties.flatMap(({ termen }) => {
    const terms = termen.filter(([name]) => !known.has(name));
    const value = -termen.reduce((sum, [name, factor]) => sum + (known.get(name) ?? 0) * factor, 0);
    return terms.length === 0 ? [] : [{ terms, value }];
  });
  const top = SLACK + 4 * Math.max(0, ...known.values());
  const root = groupRoots(open.map(({ terms }) => terms.map(([name]) => name)));
  const parts = new Map<string, { names: Map<string, number>; rows: ComponentRow[] }>();
  for (const { terms, value } of open) {
    const key = root(terms[0]![0]);
    const part = parts.get(key) ?? { names: new Map<string, number>(), rows: [] };
    parts.set(key, part);
    for (const [name] of terms) if (!part.names.has(name)) part.names.set(name, part.names.size);
    part.rows.push({ terms: terms.map(([name, factor]) => [part.names.get(name)!, factor]), value });
  }
  return [...parts.values()].map(({ names, rows }) => {
    const unknowns = [...names.keys()];
    return {
      unknowns,
      low: unknowns.map((name) => windows.get(name)?.low ?? 0),
      high: unknowns.map((name) => Math.min(windows.get(name)?.high ?? top, top)),
      rows,
    };
  });
}

/** Which group each name is in, when names that stand together are in one group. */
function groupRoots(together: readonly (readonly string[])[]): (name: string) => string {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let top = name;
    while (parent.has(top)) top = parent.get(top)!;
    if (top !== name) parent.set(name, top);
    return top;
  };
  for (const names of together) {
    const first = root(names[0]!);
    for (const name of names.slice(1)) {
      const other = root(name);
      if (other !== first) parent.set(other, first);
    }
  }
  return root;
}
