import type { Text } from '../model/text.ts';

/** A flag that every command knows. The only table of flags: `--help` and docs/cli.md print this one. */
export interface Flag {
  readonly flags: string;
  readonly text: Text;
  readonly choices?: readonly string[];
  /** Name in the environment and in `onderwijs-report.yaml`; absent = flag only. */
  readonly env?: string;
  readonly key?: string;
}

export const GLOBAL_FLAGS: readonly Flag[] = [
  { flags: '--json', text: { nl: 'één JSON-document op stdout', en: 'one JSON document on stdout' } },
  { flags: '--csv', text: { nl: 'de tabel als CSV op stdout', en: 'the table as CSV on stdout' } },
  {
    flags: '--lang <taal>',
    choices: ['nl', 'en'],
    text: { nl: 'taal van alles wat u leest: nl of en', en: 'language of all you read: nl or en' },
    env: 'ONDERWIJS_REPORT_LANG',
    key: 'lang',
  },
  {
    flags: '--peildatum <datum>',
    text: { nl: 'laatste dag die meetelt (2024-02-15)', en: 'last day that counts (2024-02-15)' },
    env: 'ONDERWIJS_REPORT_PEILDATUM',
    key: 'peildatum',
  },
  {
    flags: '--registratie-vanaf <datum>',
    text: { nl: 'vanaf wanneer instroom gekend is', en: 'from when inflow is known' },
    env: 'ONDERWIJS_REPORT_REGISTRATIE_VANAF',
    key: 'registratie_vanaf',
  },
  {
    flags: '--as-of <datum>',
    text: {
      nl: 'enkel leveringen die op die dag bekend waren; bij ingest: bekend sinds',
      en: 'only deliveries known on that day; with ingest: known since',
    },
    env: 'ONDERWIJS_REPORT_AS_OF',
    key: 'as_of',
  },
  {
    flags: '--data-dir <map>',
    text: { nl: 'map van de databank', en: 'folder of the database' },
    env: 'ONDERWIJS_REPORT_DATA_DIR',
    key: 'data_dir',
  },
  {
    flags: '--out <map>',
    text: { nl: 'map voor de uitvoer', en: 'folder for the output' },
    env: 'ONDERWIJS_REPORT_OUT',
    key: 'out',
  },
  {
    flags: '--config <bestand>',
    text: { nl: 'instellingen (onderwijs-report.yaml)', en: 'settings (onderwijs-report.yaml)' },
    env: 'ONDERWIJS_REPORT_CONFIG',
  },
  {
    flags: '--fail-on <ernst>',
    choices: ['error', 'warning', 'never'],
    text: { nl: 'vanaf welke ernst exitcode 1', en: 'from which severity exit code 1' },
    env: 'ONDERWIJS_REPORT_FAIL_ON',
    key: 'fail_on',
  },
  {
    flags: '--intern',
    text: {
      nl: 'exacte cijfers, enkel voor wie de gegevens al heeft',
      en: 'exact figures, only for those who already hold the data',
    },
  },
  {
    flags: '--dry-run',
    text: { nl: 'zeg wat er zou gebeuren, schrijf niets', en: 'say what would happen, write nothing' },
  },
  { flags: '--quiet', text: { nl: 'enkel fouten op stderr', en: 'only errors on stderr' } },
  { flags: '--verbose', text: { nl: 'meer uitleg op stderr', en: 'more explanation on stderr' } },
  {
    flags: '--color <wanneer>',
    choices: ['auto', 'always', 'never'],
    text: { nl: 'kleur: auto, always of never', en: 'colour: auto, always or never' },
  },
  { flags: '--no-input', text: { nl: 'stel nooit een vraag', en: 'never ask a question' } },
  { flags: '--yes', text: { nl: 'antwoord ja op elke vraag', en: 'answer yes to every question' } },
];
