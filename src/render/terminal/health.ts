import type { Health, HealthState } from '../../model/health.ts';
import type { SettingRow } from '../../model/setting-row.ts';
import type { Lang, Text } from '../../model/text.ts';
import { alignColumns, wrapLine } from './columns.ts';

const STATES: Readonly<Record<HealthState, Text>> = {
  goed: { nl: 'goed', en: 'good' },
  let_op: { nl: 'let op', en: 'look' },
  verouderd: { nl: 'verouderd', en: 'stale' },
  fout: { nl: 'fout', en: 'broken' },
};

const ORIGINS: Readonly<Record<SettingRow['origin'], Text>> = {
  vlag: { nl: 'vlag', en: 'flag' },
  omgeving: { nl: 'omgeving', en: 'environment' },
  bestand: { nl: 'instellingenbestand', en: 'settings file' },
  standaard: { nl: 'standaard', en: 'default' },
};

/** Paths stand on one line, so that they can be copied. */
const UNBROKEN = 10_000;

/** What `doctor` found, a line per check with what to do under it, and every setting with its origin. */
export function renderHealth(
  { found, settings }: { readonly found: readonly Health[]; readonly settings: readonly SettingRow[] },
  columns: number,
  lang: Lang,
): string {
  const nl = lang === 'nl';
  const wide = Math.max(...Object.values(STATES).map((text) => text[lang].length));
  const checks = found.flatMap(({ id, state, what, fix }) => [
    ...wrapLine(`${STATES[state][lang].padEnd(wide)}  ${id}: ${what[lang]}`, columns),
    ...(fix === undefined
      ? []
      : wrapLine(`${' '.repeat(wide + 2)}${nl ? 'Wat te doen' : 'What to do'}: ${fix[lang]}`, columns)),
  ]);
  const rows = settings.map(({ name, value, origin }) => [
    name,
    value === null ? '-' : String(value),
    ORIGINS[origin][lang],
  ]);
  const heads = nl ? ['instelling', 'waarde', 'herkomst'] : ['setting', 'value', 'origin'];
  const table = alignColumns([heads, ...rows], UNBROKEN);
  return [...checks, '', ...table].map((line) => `${line}\n`).join('');
}
