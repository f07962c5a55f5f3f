import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { isIsoDate } from '../model/day.ts';
import { nearestName } from '../model/nearest-name.ts';
import { UserError } from '../model/user-error.ts';
import type { Config, FailOn } from './config.ts';
import { readBreaks } from './read-breaks.ts';

const CONFIG_FILE = 'onderwijs-report.yaml';

const KEYS = [
  'peildatum',
  'registratie_vanaf',
  'septemberregel',
  'data_dir',
  'out',
  'lang',
  'fail_on',
  'organisatie',
  'verzonnen',
  'breuken',
  'signalen',
  'intern',
  'bescherming',
  'as_of',
  'geheugen',
] as const;

type Values = Readonly<Record<string, unknown>>;

export interface ConfigSources {
  /** Values of the flags, by config key; undefined where a flag was not given. */
  readonly flags: Values;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** `--config`, when given. */
  readonly file: string | undefined;
  /** Folder whose own settings file comes before the one found upward from `cwd` (the folder being ingested). */
  readonly near?: string;
}

/**
 * Flag over environment over file over default. Throws UserError(usage) for a file that is not there,
 * a key that does not exist, or a value of the wrong form.
 */
export function readConfig(sources: ConfigSources): Config {
  const file = findFile(sources);
  const fromFile = file === undefined ? {} : readFile(file);
  const base = file === undefined ? sources.cwd : dirname(file);
  const fromEnv = (key: string): string | undefined => sources.env[`ONDERWIJS_REPORT_${key.toUpperCase()}`];
  const pick = (key: string): unknown => sources.flags[key] ?? fromEnv(key) ?? fromFile[key];
  const origin: Config['origin'] = (key) => {
    if (sources.flags[key] !== undefined) return 'vlag';
    if (fromEnv(key) !== undefined) return 'omgeving';
    return fromFile[key] === undefined ? 'standaard' : 'bestand';
  };
  const folder = (key: string, fallback: string): string => {
    const given = sources.flags[key] ?? fromEnv(key);
    if (given !== undefined) return resolve(sources.cwd, String(given));
    return fromFile[key] === undefined
      ? resolve(sources.cwd, fallback)
      : resolve(base, String(fromFile[key]));
  };
  return {
    lang: oneOf('lang', pick('lang') ?? 'nl', ['nl', 'en'] as const),
    peildatum: asDate('peildatum', pick('peildatum')),
    registratieVanaf: asDate('registratie_vanaf', pick('registratie_vanaf')),
    septemberregel: asYesNo('septemberregel', pick('septemberregel')),
    asOf: asDate('as_of', pick('as_of')),
    memory: asMemory(pick('geheugen')),
    dataDir: folder('data_dir', '.onderwijs-report'),
    out: folder('out', 'out'),
    failOn: oneOf<FailOn>('fail_on', pick('fail_on') ?? 'error', ['error', 'warning', 'never']),
    organisation: String(pick('organisatie') ?? 'Sociale dienst'),
    invented: asYesNo('verzonnen', pick('verzonnen')) ?? false,
    breaks: readBreaks(fromFile['breuken']),
    signalRules: fromFile['signalen'] === undefined ? undefined : resolve(base, String(fromFile['signalen'])),
    intern: asIntern(fromFile['intern']),
    ...asProtection(fromFile['bescherming']),
    file,
    origin,
  };
}

function findFile({ file, env, cwd, near }: ConfigSources): string | undefined {
  const named = file ?? env['ONDERWIJS_REPORT_CONFIG'];
  if (named !== undefined) {
    const path = resolve(cwd, named);
    if (existsSync(path)) return path;
    throw new UserError('usage', {
      nl: `instellingenbestand niet gevonden: ${path}`,
      en: `settings file not found: ${path}`,
    });
  }
  if (near !== undefined && existsSync(join(near, CONFIG_FILE))) return join(near, CONFIG_FILE);
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, CONFIG_FILE))) return join(folder, CONFIG_FILE);
    if (folder === dirname(folder)) return undefined;
  }
}

function readFile(path: string): Values {
  const raw: unknown = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }) ?? {};
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw wrong(path, 'sleutel: waarde');
  onlyKeys(raw as Values, KEYS, path);
  return raw as Values;
}

/** Throws UserError(usage) with the nearest key that does exist. */
function onlyKeys(raw: Values, allowed: readonly string[], where: string): void {
  const unknown = Object.keys(raw).find((key) => !allowed.includes(key));
  if (unknown === undefined) return;
  const near = nearestName(unknown, allowed);
  throw new UserError(
    'usage',
    { nl: `${where}: onbekende sleutel \`${unknown}\``, en: `${where}: unknown key \`${unknown}\`` },
    {
      hint:
        near === undefined
          ? { nl: `kies uit ${allowed.join(', ')}`, en: `choose from ${allowed.join(', ')}` }
          : { nl: `bedoelde u \`${near}\`?`, en: `did you mean \`${near}\`?` },
    },
  );
}

function asDate(key: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !isIsoDate(value)) throw wrong(key, 'JJJJ-MM-DD (2024-02-15)');
  return value;
}

function asYesNo(key: string, value: unknown): boolean | undefined {
  if (value === undefined) return undefined;
  return oneOf(key, value, ['ja', 'nee'] as const) === 'ja';
}

function asMemory(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d*\s?[MG]B$/i.test(String(value))) throw wrong('geheugen', '2GB, 512MB');
  return String(value);
}

function asIntern(value: unknown): Config['intern'] {
  if (value === undefined) return { allowed: false, reason: '' };
  if (typeof value !== 'object' || value === null) throw wrong('intern', 'toegestaan: ja, reden: …');
  const raw = value as Values;
  onlyKeys(raw, ['toegestaan', 'reden'], 'intern');
  const allowed = asYesNo('intern.toegestaan', raw['toegestaan']) ?? false;
  const reason = String(raw['reden'] ?? '').trim();
  if (allowed && reason === '') throw wrong('intern.reden', 'een zin / a sentence');
  return { allowed, reason };
}

function asProtection(value: unknown): Pick<Config, 'k' | 'method' | 'zerosMayBeHidden'> {
  if (value === undefined) return { k: undefined, method: undefined, zerosMayBeHidden: undefined };
  if (typeof value !== 'object' || value === null) throw wrong('bescherming', 'k: 5, methode: onderdrukken');
  const raw = value as Values;
  onlyKeys(raw, ['k', 'methode', 'nullen_verbergen'], 'bescherming');
  const methods = ['onderdrukken', 'afronden'] as const;
  const method = raw['methode'];
  return {
    k: raw['k'] === undefined ? undefined : asThreshold(raw['k']),
    method: method === undefined ? undefined : oneOf('bescherming.methode', method, methods),
    zerosMayBeHidden: asYesNo('bescherming.nullen_verbergen', raw['nullen_verbergen']),
  };
}

function asThreshold(value: unknown): number {
  const k = Number(value);
  if (!Number.isInteger(k)) throw wrong('bescherming.k', '5');
  return k;
}

function oneOf<T extends string>(key: string, value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value);
  if (found === undefined) throw wrong(key, allowed.join(' | '));
  return found;
}

function wrong(key: string, form: string): UserError {
  return new UserError('usage', {
    nl: `instelling \`${key}\` heeft niet de juiste vorm: ${form}`,
    en: `setting \`${key}\` has the wrong form: ${form}`,
  });
}
