import { dictionary, list, may, must, record } from './build-shape.ts';
import type { Shape } from './shape.ts';

const TEXT: Shape = { kind: 'text' };
const NUMBER: Shape = { kind: 'number' };
const DAY: Shape = { kind: 'text', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const SHA256: Shape = { kind: 'text', pattern: '^[0-9a-f]{64}$' };

const FIELD: Shape = record({
  name: must(TEXT, 'Name of the column, the same in every language.'),
  type: must({ kind: 'choice', of: ['string', 'integer', 'number'] }, 'Type of Table Schema.'),
  rol: must(TEXT, 'dimensie, aantal, aandeel, grens, schatting, toets, verschil, punten, status or stand.'),
  label: may(TEXT, 'What the column is called, in the language asked for.'),
  van: may(TEXT, 'For a bound or a status: the column it belongs to.'),
});

const TABLE: Shape = record({
  name: must(TEXT, 'Name of the table.'),
  title: must(TEXT, 'Title, in the language asked for.'),
  description: must(TEXT, 'Definition, in the language asked for.'),
  profile: must(TEXT, 'tabular-data-resource.'),
  schema: must(
    record({
      fields: must(list(FIELD), 'The columns, in order.'),
      missingValues: must(list(TEXT), 'Texts that stand for nothing: none, a missing value is null.'),
    }),
    'Table Schema.',
  ),
  data: must(
    list(dictionary({ kind: 'either', of: [TEXT, NUMBER, { kind: 'nothing' }] })),
    'One object per row; a value that may not be shown is null, with its status beside it.',
  ),
});

const MERGED: Shape = record({
  tabel: must(TEXT, 'Table.'),
  dimensie: must(TEXT, 'Dimension.'),
  categorie: must(TEXT, 'The merged category.'),
  delen: must(list(TEXT), 'The categories it stands for.'),
  label: must(TEXT, 'The same in words.'),
});

/** The document that `cohort`, `measure` and `report` print with `--json`; within version 1 keys are only added. */
export const PUBLISHED_SHAPE: Shape = record({
  schema_version: must(NUMBER, '1.'),
  opdracht: must(TEXT, 'The command.'),
  programma: must(TEXT, 'Program and version.'),
  taal: must({ kind: 'choice', of: ['nl', 'en'] }, 'Language of the titles.'),
  doelpubliek: must({ kind: 'choice', of: ['extern', 'intern'] }, 'Who may read it.'),
  verzonnen: must({ kind: 'flag' }, 'The data are invented.'),
  peildatum: must(DAY, 'Last day that counts.'),
  registratie_vanaf: must(DAY, 'From when inflow is known.'),
  bescherming: must(
    record({
      beleid: must(TEXT, 'The policy in words.'),
      methode: must({ kind: 'choice', of: ['onderdrukken', 'afronden', 'geen'] }, 'Method.'),
      k: must(NUMBER, 'Counts of 1 to k-1 persons are protected.'),
      verklaring: must(TEXT, 'What the audit found.'),
      aantallen: must(NUMBER, 'Counts in the release that are not 0.'),
      verborgen: must(NUMBER, 'How many of them are hidden.'),
      samengevoegd: must(list(MERGED), 'What was merged or pooled.'),
    }),
    'How small groups are protected.',
  ),
  invoer: must(
    list(
      record({
        file: must(TEXT, 'File.'),
        sha256: must(SHA256, 'Its hash.'),
        rows: must(NUMBER, 'Its rows.'),
        apart: may(NUMBER, 'How many of these have faults and are not counted; absent = none.'),
      }),
    ),
    'What was read.',
  ),
  tabellen: must(list(TABLE), 'The tables (Frictionless tabular data resources).'),
});
