import { EXIT_CODES, type ExitName } from '../model/exit-code.ts';
import type { Lang } from '../model/text.ts';
import { type JunitCase, suite } from './junit.ts';

/** How a run may fail, each a case of its own. */
const WAYS: readonly ExitName[] = ['usage', 'noInput', 'privacy', 'invariant', 'bug'];

/**
 * A run of the report as JUnit: a case per way in which it may end badly, the one that it ended in failing,
 * and a case per rule by which rows were set aside.
 */
export function runJunit(
  {
    failure,
    aside,
  }: {
    readonly failure:
      | { readonly exit: ExitName; readonly message: string; readonly hint: string }
      | undefined;
    readonly aside: readonly { readonly name: string; readonly message: string }[];
  },
  lang: Lang,
): string {
  const ways = EXIT_CODES.filter(({ name }) => WAYS.includes(name)).map(({ name, code, text }): JunitCase => {
    const fails = failure?.exit === name;
    const title = lang === 'nl' ? `niet exitcode ${code}` : `not exit code ${code}`;
    return {
      name: `${title}: ${text[lang]}`,
      ...(fails ? { failure: name, message: failure.message, details: failure.hint } : {}),
    };
  });
  return suite('report', [...ways, ...aside]);
}
