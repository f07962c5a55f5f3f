import type { Passage } from '../model/document.ts';
import type { ComposeContext } from './context.ts';

/** What a report lacks because an optional table was not delivered; no passage when nothing is. */
export function absentNotes({ absent, lang }: ComposeContext): readonly Passage[] {
  if (absent.length === 0) return [];
  const nl = lang === 'nl';
  return [
    {
      heading: nl ? 'Wat ontbreekt' : 'What is missing',
      lines: absent.map(({ title, table, partly }) => {
        if (partly)
          return nl
            ? `${title.nl}: de tabel ${table} is niet geleverd; cijfers die ze nodig hebben, zijn [x].`
            : `${title.en}: the table ${table} was not delivered; figures that need it are [x].`;
        return nl
          ? `${title.nl}: niet in dit rapport, want de tabel ${table} is niet geleverd.`
          : `${title.en}: not in this report, because the table ${table} was not delivered.`;
      }),
    },
  ];
}
