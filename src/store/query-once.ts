import type { Engine, SqlRow } from './engine.ts';

/**
 * An engine over a store that nobody changes meanwhile: what was asked before is answered from memory. Lists of
 * categories and traits are asked anew with every table that is counted.
 */
export function queryOnce(engine: Engine): Engine {
  const answers = new Map<string, Promise<readonly SqlRow[]>>();
  return {
    ...engine,
    query: (sql, params = {}) => {
      const question = JSON.stringify([sql, params]);
      const known = answers.get(question) ?? engine.query(sql, params);
      answers.set(question, known);
      return known;
    },
  };
}
