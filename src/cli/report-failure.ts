import type { CommanderError } from 'commander';
import type { Effects } from '../commands/effects.ts';
import { failureFacts } from '../commands/failure-facts.ts';
import { exitCode } from '../model/exit-code.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Lang, Text } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { COMMANDS } from './commands.ts';
import { GLOBAL_FLAGS } from './flags.ts';

/**
 * What a thrown thing looks like to a person: one line and a hint on stderr, and with `--json` one
 * document on stdout. A bug shows its stack only with `--verbose`. Gives the exit code.
 */
export function reportFailure(
  error: unknown,
  { lang, effects, json, verbose }: { lang: Lang; effects: Effects; json: boolean; verbose: boolean },
): number {
  const { exit, text, hint } = failureFacts(error);
  const code = exitCode(exit);
  const message = text[lang];
  const lines = [`${lang === 'nl' ? 'Fout' : 'Error'}: ${message}`];
  if (hint !== undefined) lines.push(`  ${hint[lang]}`);
  if (exit === 'bug' && verbose) lines.push(String((error as Error).stack ?? error));
  effects.stderr(`${lines.join('\n')}\n`);
  if (json) {
    const document = {
      schema_version: 1,
      error: { code, name: exit, message, hint: hint?.[lang] ?? null },
    };
    effects.stdout(`${JSON.stringify(document, null, 2)}\n`);
  }
  return code;
}

/** A usage fault found by commander in our own words; undefined when it only printed help or the version. */
export function usageError(error: CommanderError, argv: readonly string[]): UserError | undefined {
  if (error.exitCode === 0) return undefined;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? argv[0] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknown(
        { nl: 'onbekende opdracht', en: 'unknown command' },
        named,
        COMMANDS.map(({ name }) => name),
      );
    case 'commander.unknownOption':
      return unknown({ nl: 'onbekende optie', en: 'unknown option' }, named, flagNames());
    case 'commander.missingArgument':
      return plain({ nl: `argument ontbreekt: ${named}`, en: `missing argument: ${named}` });
    case 'commander.optionMissingArgument':
      return plain({ nl: `waarde ontbreekt: ${named}`, en: `missing value: ${named}` });
    case 'commander.excessArguments':
      return plain({ nl: 'te veel argumenten', en: 'too many arguments' });
    case 'commander.invalidArgument':
      return plain({ nl: `ongeldige waarde voor ${named}`, en: `invalid value for ${named}` });
    default:
      return plain({ nl: 'verkeerd gebruik', en: 'wrong usage' });
  }
}

function unknown(what: Text, named: string, allowed: readonly string[]): UserError {
  const near = nearestName(named, allowed);
  const text = { nl: `${what.nl} \`${named}\``, en: `${what.en} \`${named}\`` };
  return near === undefined
    ? plain(text)
    : new UserError('usage', text, {
        hint: { nl: `Bedoelde u \`${near}\`?`, en: `Did you mean \`${near}\`?` },
      });
}

function plain(text: Text): UserError {
  const hint = { nl: 'Zie: onderwijs-report --help', en: 'See: onderwijs-report --help' };
  return new UserError('usage', text, { hint });
}

function flagNames(): readonly string[] {
  const all = [...GLOBAL_FLAGS, ...COMMANDS.flatMap(({ flags }) => flags)];
  return all.map(({ flags }) => flags.split(' ')[0]!);
}
