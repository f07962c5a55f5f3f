import { join } from 'node:path';
import type { Settings } from '../../src/model/settings.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { type BuiltStore, buildStore } from '../oracle/build-store.ts';

const SETTINGS = {
  stad: { peildatum: '2024-02-15', registratieVanaf: '2013-09-01' },
  mini: { peildatum: '2023-03-31', registratieVanaf: '2018-09-01' },
  flat: {},
} as const;

/** A store of its own with one of the bundled data sets, ingested and counted; `settings` over its own. */
export function fixtureStore(
  name: keyof typeof SETTINGS,
  settings: Partial<Settings> = {},
): Promise<BuiltStore> {
  return buildStore(join(packageRoot(), 'fixtures', name), { settings: { ...SETTINGS[name], ...settings } });
}
