import type { Passage } from '../model/document.ts';
import type { Lang } from '../model/text.ts';
import type { ComposeContext } from './context.ts';

/**
 * What a report lacks because an optional table was not delivered, a line per table, and the titles of tables that
 * would be empty; no passage when nothing is.
 */
export function absentNotes(
  { absent, lang }: ComposeContext,
  empty: readonly string[] = [],
): readonly Passage[] {
  const tables = [...new Set(absent.map(({ table }) => table))];
  const lines = tables.flatMap((table) => {
    const titles = (isPartly: boolean) => [
      ...new Set(
        absent
          .filter((measure) => measure.table === table && measure.partly === isPartly)
          .map(({ title }) => title[lang]),
      ),
    ];
    return [...wholeLine(table, titles(false), lang), ...partLine(table, titles(true), lang)];
  });
  const all = [...lines, ...emptyLine(empty, lang)];
  return all.length === 0
    ? []
    : [{ heading: lang === 'nl' ? 'Wat ontbreekt' : 'What is missing', lines: all }];
}

function emptyLine(titles: readonly string[], lang: Lang): readonly string[] {
  if (titles.length === 0) return [];
  const listed = titles.join('; ');
  return lang === 'nl'
    ? [`Nog niets te tonen, en daarom niet in dit rapport: ${listed}.`]
    : [`Nothing to show yet, and therefore not in this report: ${listed}.`];
}

function wholeLine(table: string, titles: readonly string[], lang: Lang): readonly string[] {
  if (titles.length === 0) return [];
  const listed = titles.join('; ');
  return lang === 'nl'
    ? [`De tabel ${table} is niet geleverd. Daarom niet in dit rapport: ${listed}.`]
    : [`The table ${table} was not delivered. Therefore not in this report: ${listed}.`];
}

function partLine(table: string, titles: readonly string[], lang: Lang): readonly string[] {
  if (titles.length === 0) return [];
  const listed = titles.join('; ');
  return lang === 'nl'
    ? [`De tabel ${table} is niet geleverd. Cijfers die ze nodig hebben, zijn [x] in: ${listed}.`]
    : [`The table ${table} was not delivered. Figures that need it are [x] in: ${listed}.`];
}
