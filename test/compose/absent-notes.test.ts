import { expect, it } from 'vitest';
import { absentNotes } from '../../src/compose/absent-notes.ts';
import { composeContext } from './compose-context.ts';

const measure = (nl: string, en: string, table: string, partly = false) => ({
  title: { nl, en },
  table,
  partly,
});

const ABSENT = [
  measure('Signalen', 'Signals', 'resultaten'),
  measure('Signalen', 'Signals', 'acties'),
  measure('Opvolging', 'Follow-up', 'acties'),
  measure('Opvolging', 'Follow-up', 'acties'),
  measure('Vragen', 'Questions', 'caseload', true),
];

it('names each table that was not delivered once, with what it would have told', () => {
  expect(absentNotes(composeContext({ absent: ABSENT }))).toEqual([
    {
      heading: 'Wat ontbreekt',
      lines: [
        'De tabel resultaten is niet geleverd. Daarom niet in dit rapport: Signalen.',
        'De tabel acties is niet geleverd. Daarom niet in dit rapport: Signalen; Opvolging.',
        'De tabel caseload is niet geleverd. Cijfers die ze nodig hebben, zijn [x] in: Vragen.',
      ],
    },
  ]);
  const [english] = absentNotes(composeContext({ absent: ABSENT, lang: 'en' }));
  expect(english?.lines.at(-1)).toBe(
    'The table caseload was not delivered. Figures that need it are [x] in: Questions.',
  );
});

it('says nothing when nothing is missing', () => {
  expect(absentNotes(composeContext())).toEqual([]);
});

it('names tables that would be empty', () => {
  const [dutch] = absentNotes(composeContext(), ['Tabel 2b: Opnieuw gestart', 'Tabel 7e: Eerste uitkomst']);
  expect(dutch!.lines).toEqual([
    'Nog niets te tonen, en daarom niet in dit rapport: Tabel 2b: Opnieuw gestart; Tabel 7e: Eerste uitkomst.',
  ]);
});
