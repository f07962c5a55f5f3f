import { isSafeTable, type SafeTable } from './protect.ts';

/**
 * Something to draw that was made from protected tables. The class stays in this file and has a private
 * field, so a renderer that asks for one cannot be given a literal, a copy or an unprotected table.
 */
class SealedContent<T> {
  readonly #tables: number;
  readonly content: T;

  constructor(content: T, tables: number) {
    this.content = content;
    this.#tables = tables;
  }

  /** How many protected tables stand behind the content. */
  get tables(): number {
    return this.#tables;
  }
}

/** What a renderer accepts: content that only `seal` can make. */
export type Sealed<T> = SealedContent<T>;

/** Seals what a composer made of these tables. Throws TypeError when one was not made by `protect`, or none is given. */
export function seal<T>(content: T, tables: readonly SafeTable[]): Sealed<T> {
  if (tables.length === 0 || !tables.every(isSafeTable)) {
    throw new TypeError('only what is made from protected tables can be drawn');
  }
  return new SealedContent(content, tables.length);
}
