import { EXIT_CODES } from '../model/exit-code.ts';
import type { Lang } from '../model/text.ts';

interface HelpTitles {
  readonly description: string;
  /** What follows the name of the program, and the flags of a command. */
  readonly usage: string;
  readonly flags: string;
  readonly version: string;
  readonly help: string;
  readonly hint: string;
  readonly example: string;
  /** The language's word for a heading that commander writes in English. */
  readonly heading: (title: string) => string;
}

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  'Global Options:': 'Opties van elke opdracht:',
  'Arguments:': 'Argumenten:',
};

/** The fixed words of `--help` in one language. */
export function helpTitles(lang: Lang): HelpTitles {
  if (lang === 'en') {
    return {
      description: 'Figures, workbook and charts on who studies with support, who stops and who succeeds.',
      usage: '[flags] <command>',
      flags: '[flags]',
      version: 'print the version',
      help: 'print this help',
      hint: 'Try: onderwijs-report --help',
      example: 'Example:',
      heading: (title) => title,
    };
  }
  return {
    description: 'Cijfers, werkboek en grafieken over wie met steun studeert, wie stopt en wie slaagt.',
    usage: '[vlaggen] <opdracht>',
    flags: '[vlaggen]',
    version: 'toon de versie',
    help: 'toon deze hulp',
    hint: 'Probeer: onderwijs-report --help',
    example: 'Voorbeeld:',
    heading: (title) => HEADINGS[title] ?? title,
  };
}

/** The first thing a reader sees: three commands that do the main job. */
export function helpExamples(lang: Lang): string {
  const head = lang === 'nl' ? 'Voorbeelden:' : 'Examples:';
  return [
    head,
    '  $ onderwijs-report ingest export.csv --mapping mapping.json --peildatum 2024-02-15 \\',
    '      --registratie-vanaf 2013-09-01',
    '  $ onderwijs-report cohort 2021',
    '  $ onderwijs-report report 2022',
    '',
  ].join('\n');
}

/** Exit codes, and where the documentation is. */
export function helpFooter(lang: Lang): string {
  const rows = EXIT_CODES.map(({ code, text }) => `  ${String(code).padStart(3)}  ${text[lang]}`);
  const head = lang === 'nl' ? 'Exitcodes:' : 'Exit codes:';
  const docs =
    lang === 'nl'
      ? 'Documentatie: README.md en docs/; een lek of fout melden: SECURITY.md'
      : 'Documentation: README.md and docs/; report a leak or a fault: SECURITY.md';
  return ['', head, ...rows, '', docs].join('\n');
}
