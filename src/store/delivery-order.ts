import type { IsoDate } from '../model/day.ts';
import type { DeliveryRecord } from '../model/delivery-record.ts';
import { UserError } from '../model/user-error.ts';
import { readCopies } from './delivery-copies.ts';

/** Throws UserError(usage) when copies are kept of deliveries that the database does not know. */
export function requireComplete(dataDir: string, records: readonly DeliveryRecord[]): void {
  const known = new Map(records.map(({ nummer, sleutel }) => [nummer, sleutel]));
  const stranger = readCopies(dataDir).find(
    ({ record }) => record !== undefined && known.get(record.nummer) !== record.sleutel,
  );
  if (stranger === undefined) return;
  throw new UserError(
    'usage',
    {
      nl: `de databank kent levering ${stranger.name} niet, waarvan een kopie bewaard is`,
      en: `the database does not know delivery ${stranger.name}, of which a copy is kept`,
    },
    { hint: REBUILD },
  );
}

/** How to make the database anew. */
export const REBUILD = {
  nl: 'bouw ze opnieuw uit de bewaarde leveringen: onderwijs-report ingest --herbouw',
  en: 'build it again from the kept deliveries: onderwijs-report ingest --herbouw',
};

/** Throws UserError(usage) for a delivery that would be known before the one that came last. */
export function requireOrder(records: readonly DeliveryRecord[], day: IsoDate): void {
  const last = records.at(-1);
  if (last === undefined || last.bekend_op <= day) return;
  throw new UserError(
    'usage',
    {
      nl: `de vorige levering is bekend sinds ${last.bekend_op}; deze kan niet van ${day} zijn`,
      en: `the former delivery is known since ${last.bekend_op}; this one cannot be of ${day}`,
    },
    {
      hint: {
        nl: `laad leveringen in volgorde, of geef --as-of ${last.bekend_op} of later`,
        en: `load deliveries in order, or give --as-of ${last.bekend_op} or later`,
      },
    },
  );
}
