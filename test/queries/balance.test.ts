import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInvariants } from '../../src/measure/invariants.ts';
import { dayNumber } from '../../src/model/day.ts';
import { LONGEST_GAP_DAYS } from '../../src/model/settings.ts';
import type { RawTable } from '../../src/model/table.ts';
import { readMeasures } from '../../src/store/read-queries.ts';
import { runMeasure } from '../../src/store/run-measure.ts';
import { ASKED_TRAITS } from './asked-traits.ts';
import { type CanonicalRows, CITY, canonicalStore } from './canonical-store.ts';
import { randomCity } from './random-city.ts';

const MEASURES = readMeasures();
const PEILDAG = dayNumber(CITY.peildatum);

describe('any city', () => {
  it('has figures that agree with each other', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomCity, async (city) => {
        const engine = await canonicalStore(city);
        const tables: RawTable[] = [];
        for (const measure of MEASURES.filter(({ needs }) => needs.length === 0)) {
          for (const per of ASKED_TRAITS[measure.by]) {
            tables.push(await runMeasure(engine, measure, { per }));
          }
        }
        engine.close();
        expect(checkInvariants(tables)).toEqual([]);
      }),
      { seed: 124, numRuns: 10 },
    );
  });

  it('has the stock that a count person by person gives', { timeout: 120_000 }, async () => {
    const measure = MEASURES.find(({ id }) => id === 'stand')!;
    await fc.assert(
      fc.asyncProperty(randomCity, fc.integer({ min: 16_000, max: PEILDAG }), async (city, day) => {
        const settings = { ...CITY, septemberregel: false };
        const engine = await canonicalStore(city, settings);
        const datum = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const { rows } = await runMeasure(engine, measure, { per: 'totaal', datum });
        engine.close();
        const sum = (i: number) => rows.reduce((total, row) => total + row.counts[i]!, 0);
        expect({ in_opvolging: sum(0), volgt: sum(1) }).toEqual(naiveStock(city, day));
      }),
      { seed: 124, numRuns: 10 },
    );
  });
});

/** Day by day: studying, or within a gap short enough between two trajecten that are followed. */
function naiveStock(city: CanonicalRows, day: number): { in_opvolging: number; volgt: number } {
  let volgt = 0;
  let tussen = 0;
  for (const { persoon_id } of city.personen) {
    const spells = city.trajecten
      .filter((row) => row['persoon_id'] === persoon_id && row['reden_einde'] !== 'nooit_gestart')
      .map((row) => ({
        start: dayNumber(String(row['startdatum'])),
        end: row['einddatum'] === null ? Infinity : dayNumber(String(row['einddatum'])),
      }))
      .filter(({ start }) => start <= PEILDAG)
      .map(({ start, end }) => ({ start, end: end > PEILDAG ? Infinity : end }));
    const before = spells.filter(({ end }) => end < day).map(({ end }) => end);
    const after = spells.filter(({ start }) => start > day).map(({ start }) => start);
    const gap = Math.min(...after) - Math.max(...before) - 1;
    if (spells.some(({ start, end }) => start <= day && day <= end)) volgt += 1;
    else if (before.length > 0 && after.length > 0 && gap <= LONGEST_GAP_DAYS) tussen += 1;
  }
  return { in_opvolging: volgt + tussen, volgt };
}
