/** A published table as its JSON holds it: fields with roles, and a row of values per combination. */
export interface PublishedTable {
  readonly name: string;
  readonly title: string;
  readonly schema: { readonly fields: readonly { readonly name: string; readonly rol: string }[] };
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** How many published figures of a table differ between two runs. */
export interface TableChange {
  readonly name: string;
  readonly title: string;
  /** Figures that both runs have, with another value or mark. */
  readonly changed: number;
  /** Figures that only the later run has. */
  readonly added: number;
  /** Figures that only the earlier run has. */
  readonly gone: number;
}

/**
 * What differs between what two runs published, table by table in the order of the later one; only tables
 * with a difference. Looks at nothing but published figures and their marks.
 */
export function compareRuns(
  before: readonly PublishedTable[],
  after: readonly PublishedTable[],
): readonly TableChange[] {
  const names = new Set([...after, ...before].map(({ name }) => name));
  return [...names].flatMap((name) => {
    const [old, now] = [before, after].map((tables) => tables.find((table) => table.name === name));
    const [was, is] = [figures(old), figures(now)];
    const changed = [...is].filter(([key, value]) => was.has(key) && was.get(key) !== value).length;
    const added = [...is.keys()].filter((key) => !was.has(key)).length;
    const gone = [...was.keys()].filter((key) => !is.has(key)).length;
    const { title } = (now ?? old)!;
    return changed + added + gone === 0 ? [] : [{ name, title, changed, added, gone }];
  });
}

const NO_FIGURES = new Set(['dimensie', 'status', 'stand']);

/** Each figure with its mark, by row and column. */
function figures(table: PublishedTable | undefined): ReadonlyMap<string, string> {
  if (table === undefined) return new Map();
  const { fields } = table.schema;
  const dimensions = fields.filter(({ rol }) => rol === 'dimensie');
  const columns = fields.filter(({ rol }) => !NO_FIGURES.has(rol));
  return new Map(
    table.data.flatMap((row) => {
      const place = dimensions.map(({ name }) => row[name]);
      return columns.map(
        ({ name }) =>
          [JSON.stringify([...place, name]), JSON.stringify([row[name], row[`${name}_status`]])] as const,
      );
    }),
  );
}
