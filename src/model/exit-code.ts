import type { Text } from './text.ts';

export type ExitName =
  | 'done'
  | 'findings'
  | 'usage'
  | 'noInput'
  | 'privacy'
  | 'invariant'
  | 'bug'
  | 'interrupted'
  | 'terminated';

export interface ExitCode {
  readonly name: ExitName;
  readonly code: number;
  readonly text: Text;
}

/** How a command ends. The only table of exit codes: `--help` and the docs print this one. */
export const EXIT_CODES: readonly ExitCode[] = [
  { name: 'done', code: 0, text: { nl: 'klaar', en: 'done' } },
  {
    name: 'findings',
    code: 1,
    text: { nl: 'bevindingen op of boven --fail-on', en: 'findings at or above --fail-on' },
  },
  {
    name: 'usage',
    code: 2,
    text: {
      nl: 'gebruik of instelling klopt niet, of een jaar dat niet in de gegevens zit',
      en: 'usage or configuration, or a year that is not in the data',
    },
  },
  { name: 'noInput', code: 3, text: { nl: 'geen invoer, of verouderd', en: 'no input at all, or stale' } },
  {
    name: 'privacy',
    code: 4,
    text: {
      nl: 'privacy: niet anoniem, of niet publiceerbaar',
      en: 'privacy: not anonymous, or not publishable',
    },
  },
  {
    name: 'invariant',
    code: 5,
    text: { nl: 'een invariant van de cijfers klopt niet', en: 'an invariant of the figures does not hold' },
  },
  { name: 'bug', code: 70, text: { nl: 'fout in het programma', en: 'a bug in the program' } },
  { name: 'interrupted', code: 130, text: { nl: 'gestopt met Ctrl-C', en: 'stopped by Ctrl-C' } },
  { name: 'terminated', code: 143, text: { nl: 'gestopt door TERM', en: 'stopped by TERM' } },
];

/** The number of a named exit code. */
export function exitCode(name: ExitName): number {
  return EXIT_CODES.find((row) => row.name === name)!.code;
}
