import { choose, type HeadReader } from './head-reader.ts';
import type { Columns } from './parse-columns.ts';

/** The name under `key`; throws unless it is a count of the measure. */
export function countName(reader: HeadReader, key: string, columns: Columns): string {
  const name = reader.string(key);
  checkCount(reader, key, { name, columns });
  return name;
}

/** Throws unless `wanted.name` is a count of the measure. */
export function checkCount(
  reader: HeadReader,
  key: string,
  wanted: { name: string; columns: Columns },
): void {
  const names = wanted.columns.counts.map(({ name }) => name);
  if (names.includes(wanted.name)) return;
  const rule = { nl: `\`${wanted.name}\` is geen aantal`, en: `\`${wanted.name}\` is not a count` };
  throw reader.fail(key, rule, choose(names));
}
