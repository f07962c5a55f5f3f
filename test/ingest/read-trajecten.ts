import type { CheckedDelivery } from '../../src/ingest/check-delivery.ts';
import { canonical, checkTexts, rowsOf, told } from './check-texts.ts';

export const HEADER = 'traject_id;persoon_id;niveau;opleiding;startdatum;einddatum;reden_einde';
export const T1 = 'T1;P1;GRAD;G;2021-09-20;;';
export const T2 = 'T2;P2;PBA;B;2020-09-21;2023-06-30;diploma';

/** Lines as a program on Windows writes them. */
export const lines = (...texts: readonly string[]): string => `${texts.join('\r\n')}\r\n`;

/** What a check says about a file of trajecten. */
interface ReadTrajecten {
  readonly checked: Awaited<ReturnType<typeof checkTexts>>;
  readonly file: CheckedDelivery['files'][number];
  /** `OR-012 3` per record that is left out. */
  readonly skipped: readonly string[];
  /** `traject_id` of each row. */
  readonly ids: readonly unknown[];
  /** The findings on this file. */
  readonly told: readonly string[];
}

/** What a check says about the small delivery with this file of trajecten. */
export async function readTrajecten(content: string | Uint8Array): Promise<ReadTrajecten> {
  const checked = await checkTexts(canonical({ 'trajecten.csv': content as string }));
  const file = checked.files.find(({ name }) => name === 'trajecten.csv')!;
  const skipped = file.skipped.map(({ line, code }) => `${code} ${line}`);
  const ids = checked.tables.some(({ target }) => target.name === 'trajecten')
    ? rowsOf(checked, 'trajecten').map((row) => row['traject_id'])
    : [];
  const own = told(checked).filter((finding) => finding.includes('trajecten.csv'));
  return { checked, file, skipped, ids, told: own };
}
