import type { MappingFile } from '../../model/mapping.ts';
import type { ProposedColumn } from '../../model/proposal.ts';
import type { Text } from '../../model/text.ts';
import type { DateNotation } from './detect-notation.ts';

/** What is known of a draft when its questions are asked. */
export interface DraftFacts {
  readonly file: MappingFile;
  readonly columns: readonly ProposedColumn[];
  readonly notation: DateNotation;
  /** Values were given a code by their label. */
  readonly guessed: boolean;
  /** Headers of columns of codes that look like free text. */
  readonly freeText: readonly string[];
}

/** What somebody who knows the export must still decide. Names columns, never a cell. */
export function openQuestions(facts: DraftFacts): readonly Text[] {
  return [
    ...missing(facts),
    ...values(facts),
    ...(facts.guessed ? [GUESSED] : []),
    ...dates(facts),
    ...unused(facts),
    SETTINGS,
    SLICES,
  ];
}

const GUESSED: Text = {
  nl: 'kijk na of elke tekst bij "waarden" de juiste code kreeg: ze zijn gekozen op naam.',
  en: 'check that every text in "waarden" got the right code: they were chosen by name.',
};

const SETTINGS: Text = {
  nl: 'peildatum en registratie_vanaf: zet ze in de mapping, in onderwijs-report.yaml of geef ze mee.',
  en: 'peildatum and registratie_vanaf: put them in the mapping, in onderwijs-report.yaml or give them along.',
};

const SLICES: Text = {
  nl: 'vervangt: brengt elke export alles ("alles"), of enkel zijn schooljaren ("schooljaar")?',
  en: 'vervangt: does every export bring everything ("alles"), or its school years only ("schooljaar")?',
};

function missing({ file }: DraftFacts): readonly Text[] {
  return Object.entries(file.tabellen).flatMap(([table, { kolommen }]) =>
    Object.entries(kolommen)
      .filter(([, { bron }]) => typeof bron === 'string' && bron.startsWith('VUL IN: '))
      .map(([name]) => ({
        nl: `${table}.${name} is verplicht en geen kolom lijkt erop: vul in welke kolom het is.`,
        en: `${table}.${name} is required and no column looks like it: fill in which column it is.`,
      })),
  );
}

function values({ columns, freeText }: DraftFacts): readonly Text[] {
  return [
    ...columns
      .filter(({ unknown }) => unknown.length > 0)
      .map(({ header, targets, unknown }) => ({
        nl: `kolom ${header}: ${unknown.length} waarden zonder code; zet ze bij "waarden" van ${targets.join(', ')}, of geef "anders".`,
        en: `column ${header}: ${unknown.length} values without a code; put them in "waarden" of ${targets.join(', ')}, or give "anders".`,
      })),
    ...freeText.map((header) => ({
      nl: `kolom ${header} lijkt vrije tekst: haal ze uit de export, of kies een andere kolom.`,
      en: `column ${header} looks like free text: take it out of the export, or choose another column.`,
    })),
  ];
}

function dates({ notation }: DraftFacts): readonly Text[] {
  return [
    ...(notation.ambiguous
      ? [
          {
            nl: 'datums: geen enkele zegt of de dag of de maand eerst staat; DD/MM/YYYY is aangenomen.',
            en: 'dates: none tells whether day or month comes first; DD/MM/YYYY is assumed.',
          },
        ]
      : []),
    ...(notation.unread > 0
      ? [
          {
            nl: 'datums: er zijn cellen in een vorm die niet herkend is; vul "datumformaten" aan.',
            en: 'dates: there are cells in a form that was not recognised; complete "datumformaten".',
          },
        ]
      : []),
  ];
}

function unused({ columns }: DraftFacts): readonly Text[] {
  const headers = columns.filter(({ targets }) => targets.length === 0).map(({ header }) => header);
  if (headers.length === 0) return [];
  return [
    {
      nl: `niet gebruikt: ${headers.join(', ')}. Laat ze weg uit de export, of wijs ze toe (ook als eigen kenmerk).`,
      en: `not used: ${headers.join(', ')}. Leave them out of the export, or assign them (as an own trait too).`,
    },
  ];
}
