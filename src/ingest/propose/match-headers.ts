import type { ContractField, ContractTable } from '../../model/contract.ts';
import { normalForm } from '../../model/normal-form.ts';
import { textWords } from './text-words.ts';

/** Which header of an export fills a column of a table. */
export interface HeaderMatch {
  readonly table: string;
  readonly field: ContractField;
  /** Position in the header. */
  readonly position: number;
}

/** How surely a header means a column: by its name or title, by a synonym, or because it begins with one. */
const SCORES = { name: 3, synonym: 2, begins: 1 } as const;

/**
 * For each column of the tables the header that fits best, each header for one column; a column with the
 * same name in several tables (a key) shares its header.
 */
export function matchHeaders(
  header: readonly string[],
  tables: readonly ContractTable[],
): readonly HeaderMatch[] {
  const candidates = tables
    .flatMap((table, order) => table.fields.map((field) => ({ table: table.name, field, order })))
    .flatMap((target) =>
      header.map((text, position) => ({ ...target, position, score: scoreOf(text, target.field) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order || a.position - b.position);
  const taken = new Map<number, string>();
  const found = new Map<string, HeaderMatch>();
  for (const { table, field, position } of candidates) {
    const key = `${table}.${field.name}`;
    const owner = taken.get(position);
    if (found.has(key) || (owner !== undefined && owner !== field.name)) continue;
    taken.set(position, field.name);
    found.set(key, { table, field, position });
  }
  return shareKeys([...found.values()], tables);
}

function scoreOf(header: string, { name, title, synonyms = [] }: ContractField): number {
  const form = normalForm(header);
  if (form === '') return 0;
  if (form === normalForm(name) || form === normalForm(title)) return SCORES.name;
  if (synonyms.some((word) => normalForm(word) === form)) return SCORES.synonym;
  const words = textWords(header);
  const begins = [name, ...synonyms].some((phrase) =>
    textWords(phrase).every((word, i) => words[i] === word),
  );
  return begins ? SCORES.begins : 0;
}

/** A column that refers to another table is filled by the header of what it refers to. */
function shareKeys(found: readonly HeaderMatch[], tables: readonly ContractTable[]): readonly HeaderMatch[] {
  const has = (table: string, name: string): boolean =>
    found.some((match) => match.table === table && match.field.name === name);
  const shared = tables.flatMap((table) =>
    table.references.flatMap((reference) => {
      if (has(table.name, reference.field)) return [];
      const source = found.find(
        ({ table: name, field }) => name === reference.table && field.name === reference.key,
      );
      const field = table.fields.find(({ name }) => name === reference.field)!;
      return source === undefined ? [] : [{ table: table.name, field, position: source.position }];
    }),
  );
  return [...found, ...shared];
}
