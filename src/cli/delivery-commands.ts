import type { CommandSpec, Flags } from './command-spec.ts';

const MAPPING = {
  flags: '--mapping <bestand>',
  text: {
    nl: 'hoe de kolommen van de export heten (JSON)',
    en: 'what the columns of the export are called (JSON)',
  },
};

const JUNIT = {
  flags: '--junit <bestand>',
  text: { nl: 'de bevindingen ook als JUnit (XML)', en: 'the findings as JUnit (XML) too' },
};

const QUARANTINE = {
  flags: '--quarantine',
  text: {
    nl: 'zet rijen met fouten apart in plaats van alles te weigeren',
    en: 'set rows with faults aside instead of refusing everything',
  },
};

const INGEST = [
  {
    flags: '--vervangt <wat>',
    text: {
      nl: 'schooljaar (enkel wat erin zit), alles of niets; zonder: de mapping, anders alles',
      en: 'schooljaar (only the years it carries), alles (all) or niets (nothing); else the mapping, else alles',
    },
  },
  {
    flags: '--herbouw',
    text: {
      nl: 'maak de databank opnieuw uit de bewaarde leveringen',
      en: 'make the database anew from the kept deliveries',
    },
  },
];

function readFlags(flags: Flags) {
  return {
    mapping: flags['mapping'] as string | undefined,
    quarantine: flags['quarantine'] === true,
    junit: flags['junit'] as string | undefined,
  };
}

/** Commands on what comes in: exports, mappings, deliveries. */
export const DELIVERY_COMMANDS: Readonly<Record<'check' | 'ingest' | 'mapping' | 'status', CommandSpec>> = {
  check: {
    name: 'check',
    usage: 'check <bestand...>',
    text: {
      nl: 'controleer exports (- leest de standaardinvoer) zonder iets op te slaan',
      en: 'check exports (- reads standard input) without storing anything',
    },
    example: 'check fixtures/stad',
    flags: [MAPPING, QUARANTINE, JUNIT],
    readsInput: true,
    run: async (request, [files], flags) =>
      (await import('../commands/check.ts')).check(request, files as string[], readFlags(flags)),
  },
  ingest: {
    name: 'ingest',
    usage: 'ingest [bestand...]',
    text: {
      nl: 'controleer exports en laad ze in de databank',
      en: 'check exports and load them into the database',
    },
    example: 'ingest fixtures/stad',
    flags: [MAPPING, QUARANTINE, ...INGEST, JUNIT],
    readsInput: true,
    run: async (request, [files], flags) =>
      (await import('../commands/ingest.ts')).ingest(request, files as string[], {
        ...readFlags(flags),
        replaces: flags['vervangt'] as string | undefined,
        rebuild: flags['herbouw'] === true,
      }),
  },
  mapping: {
    name: 'mapping',
    usage: 'mapping',
    text: {
      nl: 'een ontwerp van de mapping bij een export',
      en: 'a draft of the mapping for an export',
    },
    example: 'mapping --voorstel fixtures/flat/export_dossiers.csv',
    flags: [
      {
        flags: '--voorstel <export>',
        text: { nl: 'de export (CSV)', en: 'the export (CSV)' },
      },
    ],
    readsInput: false,
    run: async (request, _, flags) =>
      (await import('../commands/mapping.ts')).mapping(request, flags['voorstel'] as string | undefined),
  },
  status: {
    name: 'status',
    usage: 'status',
    text: {
      nl: 'welke leveringen er zijn, hoe volledig, en wat ontbreekt',
      en: 'which deliveries there are, how complete, and what is missing',
    },
    example: 'status',
    flags: [],
    readsInput: false,
    run: async (request) => (await import('../commands/status.ts')).status(request),
  },
};
