import type { CommandSpec } from './command-spec.ts';
import { BY } from './shared-flags.ts';
import { usageYear } from './usage-year.ts';

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

/** Commands that make figures. */
export const FIGURE_COMMANDS: Readonly<
  Record<'cohort' | 'report' | 'charts' | 'measure' | 'signals', CommandSpec>
> = {
  cohort: {
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
  report: {
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
  charts: {
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
  measure: {
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
  signals: {
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
};
