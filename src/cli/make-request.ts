import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Effects } from '../commands/effects.ts';
import { inCi } from '../commands/in-ci.ts';
import type { CommandRequest } from '../commands/request.ts';
import { readConfig } from '../config/read-config.ts';
import type { CommandSpec } from './command-spec.ts';
import { GLOBAL_FLAGS } from './flags.ts';

/** Flags, environment and settings file as one request. The folder of what is ingested may carry its own settings file. */
export function makeRequest(
  flags: Readonly<Record<string, unknown>>,
  facts: {
    readonly effects: Effects;
    readonly positional: readonly unknown[];
    readonly toolVersion: string;
    readonly spec: CommandSpec;
  },
): CommandRequest {
  const { effects, positional, toolVersion, spec } = facts;
  const near = spec.readsInput ? inputFolder(positional, effects.cwd) : undefined;
  const config = readConfig({
    flags: configFlags(flags),
    env: effects.env,
    cwd: effects.cwd,
    file: flags['config'] as string | undefined,
    ...(near === undefined ? {} : { near }),
  });
  return {
    config,
    effects,
    toolVersion,
    json: flags['json'] === true,
    csv: flags['csv'] === true,
    intern: flags['intern'] === true,
    quiet: flags['quiet'] === true,
    verbose: flags['verbose'] === true,
    dryRun: flags['dryRun'] === true,
    ci: flags['ci'] === true || inCi(effects.env),
    session: flags['sessie'] as string | undefined,
  };
}

/** The flags that are settings too, under the name they have in the settings file. */
function configFlags(flags: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    GLOBAL_FLAGS.flatMap(({ flags: spelled, key }) =>
      key === undefined ? [] : [[key, flags[camelCase(spelled)]]],
    ),
  );
}

function camelCase(spelled: string): string {
  const name = spelled.split(' ')[0]!.replace(/^--/, '');
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The folder that the first argument is, or lies in. */
function inputFolder(positional: readonly unknown[], cwd: string): string | undefined {
  const [first] = positional.flat() as readonly string[];
  if (first === undefined) return undefined;
  const path = resolve(cwd, first);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? path : dirname(path);
}
