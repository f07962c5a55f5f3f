import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { Effects } from '../commands/effects.ts';
import { exitCode } from '../model/exit-code.ts';
import type { Lang } from '../model/text.ts';
import { packageRoot } from '../store/package-root.ts';
import type { CommandSpec } from './command-spec.ts';
import { COMMANDS } from './commands.ts';
import { GLOBAL_FLAGS } from './flags.ts';
import { helpExamples, helpFooter, helpTitles } from './help-text.ts';
import { inertText } from './inert-text.ts';
import { reportFailure, usageError } from './report-failure.ts';

/** Runs one command line and gives its exit code; never throws, never exits the process itself. */
export async function runProgram(argv: readonly string[], outside: Effects): Promise<number> {
  const effects: Effects = {
    ...outside,
    stdout: (text) => outside.stdout(inertText(text, outside.colour)),
    stderr: (text) => outside.stderr(inertText(text, outside.colour || outside.terminal)),
  };
  const lang = langOf(argv, effects.env);
  const outcome = { code: exitCode('done') };
  const program = declare(lang, effects, outcome);
  try {
    if (argv.length === 0) {
      effects.stderr(`${program.helpInformation().split('\n')[0]}\n${helpTitles(lang).hint}\n`);
      return exitCode('usage');
    }
    await program.parseAsync([...argv], { from: 'user' });
    return outcome.code;
  } catch (error) {
    const shown = error instanceof CommanderError ? usageError(error, argv) : error;
    return shown === undefined
      ? exitCode('done')
      : reportFailure(shown, {
          lang,
          effects,
          json: argv.includes('--json'),
          verbose: argv.includes('--verbose'),
        });
  }
}

/** Declares every command of the table with commander; nothing else is loaded until a command runs. */
function declare(lang: Lang, effects: Effects, outcome: { code: number }): Command {
  const program = new Command('onderwijs-report');
  const titles = helpTitles(lang);
  program
    .description(titles.description)
    .version(`onderwijs-report ${toolVersion()}`, '--version', titles.version)
    .helpOption('-h, --help', titles.help)
    .helpCommand('help [opdracht]', titles.help)
    .usage(titles.usage)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles.heading(title),
      optionDescription: ({ description }) => description,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`.trim(),
      helpWidth: 100,
    })
    .configureOutput({ writeOut: effects.stdout, writeErr: () => undefined })
    .addHelpText('before', helpExamples(lang))
    .addHelpText('after', helpFooter(lang))
    .exitOverride();
  for (const flag of GLOBAL_FLAGS) {
    const option = new Option(flag.flags, flag.text[lang]);
    program.addOption(flag.choices === undefined ? option : option.choices([...flag.choices]));
  }
  for (const spec of COMMANDS) declareCommand(program, spec, { lang, effects, outcome });
  return program;
}

function declareCommand(
  program: Command,
  spec: CommandSpec,
  { lang, effects, outcome }: { lang: Lang; effects: Effects; outcome: { code: number } },
): void {
  const command = program.command(spec.usage).description(spec.text[lang]).exitOverride();
  const argument = spec.usage.split(' ').slice(1).join(' ');
  command.usage(`${helpTitles(lang).flags} ${argument}`.trim());
  command.helpOption('-h, --help', helpTitles(lang).help);
  command.addHelpText('after', `\n${helpTitles(lang).example}\n  $ onderwijs-report ${spec.example}\n`);
  for (const flag of spec.flags) command.addOption(new Option(flag.flags, flag.text[lang]));
  command.action(async (...args: unknown[]) => {
    const flags = command.optsWithGlobals() as Readonly<Record<string, unknown>>;
    const positional = args.slice(0, -2);
    const { makeRequest } = await import('./make-request.ts');
    const request = makeRequest(flags, { effects, positional, toolVersion: toolVersion(), spec });
    outcome.code = exitCode(await spec.run(request, positional, flags));
  });
}

function toolVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'));
  return (manifest as { version: string }).version;
}

/** The language of help and errors, before the flags are read. */
function langOf(argv: readonly string[], env: Effects['env']): Lang {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const flag = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  return (flag ?? env['ONDERWIJS_REPORT_LANG']) === 'en' ? 'en' : 'nl';
}
