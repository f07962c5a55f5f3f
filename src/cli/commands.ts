import type { CommandRequest } from '../commands/request.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Text } from '../model/text.ts';
import { usageYear } from './usage-year.ts';

type Flags = Readonly<Record<string, unknown>>;

/** One command: how it is called, what it does in a line, and a runnable example. */
export interface CommandSpec {
  readonly name: string;
  readonly usage: string;
  readonly text: Text;
  readonly example: string;
  readonly flags: readonly { readonly flags: string; readonly text: Text }[];
  /** Its arguments are files or folders, which may carry their own settings file. */
  readonly readsInput: boolean;
  /** Loads the code of the command and runs it. */
  readonly run: (request: CommandRequest, args: readonly unknown[], flags: Flags) => Promise<ExitName>;
}

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
const BY = {
  flags: '--by <kenmerk>',
  text: { nl: 'uitgesplitst naar een kenmerk (geslacht, niveaugroep, …)', en: 'broken down by a trait' },
};
const NIVEAU = {
  flags: '--niveau <groep>',
  text: { nl: 'enkel één niveaugroep (SO, GRAD, BA, MA, TKO, VDAB)', en: 'one level group only' },
};

const FORMATS = {
  flags: '--formats <lijst>',
  text: {
    nl: 'wat geschreven wordt: xlsx, html, svg, png, json, csv, md (standaard xlsx)',
    en: 'what is written: xlsx, html, svg, png, json, csv, md (xlsx unless said otherwise)',
  },
};

const CHART_FORMATS = {
  flags: '--formats <lijst>',
  text: {
    nl: 'wat geschreven wordt: svg, png, vl.json (standaard alle drie)',
    en: 'what is written: svg, png, vl.json (all three unless said otherwise)',
  },
};

const INTERACTIVE = {
  flags: '--interactief',
  text: {
    nl: 'schrijf ook een pagina met bewegende grafieken (html met één script)',
    en: 'also write a page with moving charts (html with one script)',
  },
};

const SCHEDULED = {
  flags: '--ci',
  text: {
    nl: 'geplande run: eigen map, samenvatting, JUnit, een regel per stap; zonder jaar het laatste',
    en: 'scheduled run: a folder of its own, summary, JUnit, a line per step; the last year unless given',
  },
};

const RUN_JUNIT = {
  flags: '--junit <bestand>',
  text: {
    nl: 'hoe de run afliep als JUnit (XML) naar dit bestand',
    en: 'how the run ended as JUnit (XML) in this file',
  },
};

const SESSION = {
  flags: '--sessie <naam>',
  text: {
    nl: 'bundel uitgaven onder een naam in het grootboek',
    en: 'group releases under a name in the ledger',
  },
};

function readFlags(flags: Flags) {
  return {
    mapping: flags['mapping'] as string | undefined,
    quarantine: flags['quarantine'] === true,
    junit: flags['junit'] as string | undefined,
  };
}

/** The commands, in the order of `--help`. */
export const COMMANDS: readonly CommandSpec[] = [
  {
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
  {
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
  {
    name: 'cohort',
    usage: 'cohort <jaar>',
    text: {
      nl: 'wie in een schooljaar begon, en hoe het hen vergaat',
      en: 'who began in a school year, and how they fare',
    },
    example: 'cohort 2021',
    flags: [NIVEAU, BY, SESSION],
    readsInput: false,
    run: async (request, [year], flags) =>
      (await import('../commands/cohort.ts')).cohort(request, usageYear(year), {
        niveau: flags['niveau'] as string | undefined,
        by: flags['by'] as string | undefined,
      }),
  },
  {
    name: 'report',
    usage: 'report [jaar]',
    text: {
      nl: 'het jaarrapport: werkboek, pagina, grafieken, gegevens',
      en: 'the yearly report: workbook, page, charts, data',
    },
    example: 'report 2022 --formats xlsx,html',
    flags: [FORMATS, INTERACTIVE, SCHEDULED, RUN_JUNIT],
    readsInput: false,
    run: async (request, [year], flags) =>
      (await import('../commands/report.ts')).report(
        request,
        year === undefined ? undefined : usageYear(year),
        {
          formats: flags['formats'] as string | undefined,
          interactive: flags['interactief'] === true,
          scheduled: flags['ci'] === true,
          junit: flags['junit'] as string | undefined,
        },
      ),
  },
  {
    name: 'charts',
    usage: 'charts <jaar> [grafiek...]',
    text: {
      nl: 'de grafieken, of enkel die u noemt, als SVG, PNG en Vega-Lite',
      en: 'the charts, or only those named, as SVG, PNG and Vega-Lite',
    },
    example: 'charts 2022 stroombalans --formats svg',
    flags: [CHART_FORMATS],
    readsInput: false,
    run: async (request, [year, ids], flags) =>
      (await import('../commands/charts.ts')).charts(request, usageYear(year), {
        ids: ids as string[],
        formats: flags['formats'] as string | undefined,
      }),
  },
  {
    name: 'measure',
    usage: 'measure <maat>',
    text: { nl: 'één maat als tabel', en: 'one measure as a table' },
    example: 'measure stand --date 2021-02-04',
    flags: [
      {
        flags: '--date <datum>',
        text: { nl: 'een dag in de gegevens (2021-02-04)', en: 'a day inside the data (2021-02-04)' },
      },
      { flags: '--year <jaar>', text: { nl: 'enkel dit schooljaar', en: 'this school year only' } },
      BY,
      SESSION,
    ],
    readsInput: false,
    run: async (request, [id], flags) =>
      (await import('../commands/measure.ts')).measure(request, String(id), {
        date: flags['date'] as string | undefined,
        year: flags['year'] === undefined ? undefined : usageYear(flags['year']),
        by: flags['by'] as string | undefined,
      }),
  },
  {
    name: 'explain',
    usage: 'explain <naam>',
    text: {
      nl: 'wat een maat, een melding (OR-104), een signaal (S1) of een teken ([c]) betekent',
      en: 'what a measure, a finding (OR-104), a signal (S1) or a mark ([c]) means',
    },
    example: 'explain voortgang',
    flags: [],
    readsInput: false,
    run: async (request, [name]) => (await import('../commands/explain.ts')).explain(request, String(name)),
  },
  {
    name: 'signals',
    usage: 'signals',
    text: {
      nl: 'signalen dat een studie in moeilijkheden kan zijn, hun opvolging en wat ze waard zijn',
      en: 'signals that studies may be in difficulty, their follow-up and their worth',
    },
    example: 'signals --date 2022-11-15',
    flags: [
      {
        flags: '--date <datum>',
        text: {
          nl: 'tot en met deze dag (2022-11-15); zonder: de peildatum',
          en: 'up to this day (2022-11-15); the peildatum when left out',
        },
      },
      {
        flags: '--werklijst',
        text: {
          nl: 'schrijf de open signalen per persoon, voor wie begeleidt (enkel intern)',
          en: 'write the open signals person by person, for caseworkers (internal only)',
        },
      },
      SESSION,
    ],
    readsInput: false,
    run: async (request, _, flags) => {
      const date = flags['date'] as string | undefined;
      return flags['werklijst'] === true
        ? (await import('../commands/worklist.ts')).worklist(request, date)
        : (await import('../commands/signals.ts')).signals(request, date);
    },
  },
  {
    name: 'ledger',
    usage: 'ledger [actie]',
    text: {
      nl: 'welke cijfers wanneer vrijgegeven zijn (actie: vergeet)',
      en: 'which figures were released when (actie: vergeet)',
    },
    example: 'ledger',
    flags: [
      {
        flags: '--reden <zin>',
        text: {
          nl: 'waarom eerdere uitgaven niet meer tellen (vergeet)',
          en: 'why earlier releases no longer count (vergeet)',
        },
      },
    ],
    readsInput: false,
    run: async (request, [action], flags) =>
      (await import('../commands/ledger.ts')).ledger(request, action as string | undefined, {
        reason: flags['reden'] as string | undefined,
      }),
  },
  {
    name: 'audit',
    usage: 'audit',
    text: {
      nl: 'val alles aan wat gepubliceerd wordt, en zeg wat dat bewijst',
      en: 'attack all that is published, and say what that proves',
    },
    example: 'audit',
    flags: [
      {
        flags: '--export <bestand>',
        text: {
          nl: 'schrijf alles wat een aanvaller ziet (JSON)',
          en: 'write all that an attacker sees (JSON)',
        },
      },
      {
        flags: '--controle',
        text: { nl: 'controleer de bewaarde bewijzen opnieuw', en: 'check the kept proofs again' },
      },
    ],
    readsInput: false,
    run: async (request, _, flags) =>
      (await import('../commands/audit.ts')).audit(request, {
        file: flags['export'] as string | undefined,
        check: flags['controle'] === true,
      }),
  },
  {
    name: 'advies',
    usage: 'advies [maat]',
    text: {
      nl: 'hoe grof een tabel moet zijn om weinig te verbergen',
      en: 'how coarse a table must be to hide little',
    },
    example: 'advies voortgang',
    flags: [BY],
    readsInput: false,
    run: async (request, [id], flags) =>
      (await import('../commands/advies.ts')).advies(
        request,
        id === undefined ? undefined : String(id),
        flags['by'] as string | undefined,
      ),
  },
  {
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
  {
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
  {
    name: 'doctor',
    usage: 'doctor',
    text: {
      nl: 'kijk alles na waar een run van afhangt',
      en: 'look at everything that a run depends on',
    },
    example: 'doctor',
    flags: [
      {
        flags: '--max-age <dagen>',
        text: {
          nl: 'exitcode 3 als laatste levering of rapport ouder is (35d)',
          en: 'exit code 3 when the last delivery or report is older (35d)',
        },
      },
    ],
    readsInput: false,
    run: async (request, _, flags) =>
      (await import('../commands/doctor.ts')).doctor(request, flags['maxAge'] as string | undefined),
  },
  {
    name: 'demo',
    usage: 'demo',
    text: { nl: 'alles samen op een verzonnen stad', en: 'the whole road on an invented city' },
    example: 'demo --out out/demo',
    flags: [],
    readsInput: false,
    run: async (request) => (await import('../commands/demo.ts')).demo(request),
  },
];
