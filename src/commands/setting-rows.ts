import type { SettingRow } from '../model/setting-row.ts';
import type { CommandRequest } from './request.ts';

/** Every setting with its value and where that comes from; a value that is not set is null. */
export function settingRows({ config }: CommandRequest): readonly SettingRow[] {
  const yesNo = (value: boolean | undefined): string | null =>
    value === undefined ? null : value ? 'ja' : 'nee';
  const values: readonly (readonly [string, string | number | null | undefined])[] = [
    ['peildatum', config.peildatum],
    ['registratie_vanaf', config.registratieVanaf],
    ['septemberregel', yesNo(config.septemberregel)],
    ['as_of', config.asOf],
    ['data_dir', config.dataDir],
    ['out', config.out],
    ['lang', config.lang],
    ['fail_on', config.failOn],
    ['organisatie', config.organisation],
    ['verzonnen', yesNo(config.invented)],
    ['geheugen', config.memory],
    ['intern', yesNo(config.intern.allowed)],
    ['bescherming', config.k ?? config.method],
  ];
  return [
    {
      name: 'config',
      value: config.file ?? null,
      origin: config.file === undefined ? 'standaard' : 'bestand',
    },
    ...values.map(([name, value]) => ({
      name,
      value: value === undefined ? null : value,
      origin: config.origin(name),
    })),
  ];
}
