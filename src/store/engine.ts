/** A value that goes into or comes out of the database: dates are `YYYY-MM-DD`, every integer is a number. */
export type SqlValue = string | number | null;

export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * The seam between our SQL and whatever runs it. `queries/` write parameters as `$name`; an engine
 * rewrites them to its own form. Integers above 2^53 make it throw rather than round.
 */
export interface Engine {
  /** Runs one or more statements for their effect. */
  readonly execute: (sql: string) => Promise<void>;
  /** Runs one statement; binds only the parameters that occur in it. */
  readonly query: (sql: string, params?: Readonly<Record<string, SqlValue>>) => Promise<readonly SqlRow[]>;
  /** Adds rows to a table, values in the order of its columns; texts for varchar, numbers for integers. */
  readonly append: (table: string, rows: Iterable<readonly SqlValue[]>) => Promise<void>;
  readonly close: () => void;
  /** A quick hash of whole rows, when the engine has one. */
  readonly rowHash?: RowHash;
}

/** A hash that only this engine computes, in this version: worth keeping beside one that every engine has. */
export interface RowHash {
  /** The engine and its version. */
  readonly name: string;
  /** The hash of the row with these columns, as an expression that can be summed without rounding. */
  readonly sql: (columns: readonly string[]) => string;
}
