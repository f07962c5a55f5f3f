/** What we use of DuckDB, in a module of its own: imported at the first query, and bundled by name. */
export { DuckDBDateValue, DuckDBInstance, DuckDBTypeId, version } from '@duckdb/node-api';
