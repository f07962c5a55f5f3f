import { join } from 'node:path';
import type { ExitName } from '../model/exit-code.ts';
import type { Health } from '../model/health.ts';
import { UserError } from '../model/user-error.ts';
import { renderHealth } from '../render/terminal/health.ts';
import { checkPermissions, checkWritable } from '../store/doctor/check-folders.ts';
import { checkLeftovers } from '../store/doctor/check-leftovers.ts';
import { checkDisk, checkMachine } from '../store/doctor/check-machine.ts';
import { checkAge, checkReleases } from '../store/doctor/check-releases.ts';
import { checkStore } from '../store/doctor/check-store.ts';
import type { CommandRequest } from './request.ts';
import { settingRows } from './setting-rows.ts';

/**
 * `doctor`: looks at everything that a run depends on and says what to do about what is not right. Changes
 * nothing. Exit 2 when something is broken, 3 when only something is older than `--max-age`.
 */
export async function doctor(request: CommandRequest, maxAge: string | undefined): Promise<ExitName> {
  const { config, effects, json, toolVersion } = request;
  const { dataDir, out, lang } = config;
  const days = maxAge === undefined ? undefined : parseDays(maxAge);
  const store = await checkStore(dataDir, toolVersion);
  const found: readonly Health[] = [
    ...(await checkMachine(process.version)),
    checkDisk(dataDir),
    checkWritable('gegevensmap', dataDir),
    checkWritable('uitvoermap', out),
    checkPermissions(dataDir, join(out, 'intern')),
    ...store.found,
    checkLeftovers({ dataDir, out, free: !isBusy(store.found) }),
    ...checkReleases(dataDir),
    ...(days === undefined
      ? []
      : checkAge(dataDir, store.records ?? [], { days, today: effects.now().slice(0, 'YYYY-MM-DD'.length) })),
  ];
  const settings = settingRows(request);
  effects.stdout(
    json
      ? `${JSON.stringify(healthJson(found, settings, request), null, 2)}\n`
      : renderHealth({ found, settings }, effects.columns, lang),
  );
  if (found.some(({ state }) => state === 'fout')) return 'usage';
  return found.some(({ state }) => state === 'verouderd') ? 'noInput' : 'done';
}

function isBusy(found: readonly Health[]): boolean {
  return found.some(({ id, state }) => id === 'slot' && state === 'fout');
}

function healthJson(
  found: readonly Health[],
  settings: ReturnType<typeof settingRows>,
  { toolVersion, config: { lang } }: CommandRequest,
): object {
  return {
    schema_version: 1,
    programma: `onderwijs-report ${toolVersion}`,
    controles: found.map(({ id, state, what, fix }) => ({
      naam: id,
      toestand: state,
      wat: what[lang],
      oplossing: fix?.[lang] ?? null,
    })),
    instellingen: settings.map(({ name, value, origin }) => ({
      naam: name,
      waarde: value,
      herkomst: origin,
    })),
  };
}

/** `35d` or `35`. Throws UserError(usage) for anything else. */
function parseDays(text: string): number {
  const days = /^([1-9]\d{0,4})d?$/.exec(text)?.[1];
  if (days !== undefined) return Number(days);
  throw new UserError('usage', {
    nl: '--max-age is een aantal dagen: 35d',
    en: '--max-age is a number of days: 35d',
  });
}
