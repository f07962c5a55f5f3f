import { describe, expect, it } from 'vitest';
import { isProvisional } from '../../src/protect/stand-of-row.ts';
import { dimension } from './build-measure.ts';

describe('isProvisional', () => {
  const peildatum = '2024-02-15';
  const year = [dimension('cohort', { list: 'schooljaar' })];
  const keysInTable = [['2022'], ['2023']];

  it('is so while the school year runs, in either way of writing it', () => {
    const runs = (key: string) => isProvisional([key], year, { peildatum, keysInTable });
    expect(['2022', '2022-2023', '2023', '2023-2024'].map(runs)).toEqual([false, false, true, true]);
  });

  it('ends on 31 August', () => {
    const on = (day: string) => isProvisional(['2022'], year, { peildatum: day, keysInTable });
    expect([on('2023-08-30'), on('2023-08-31')]).toEqual([true, false]);
  });

  it('is so for a day in a running year and for a total over years that holds one', () => {
    const day = [dimension('datum', { list: 'datum' })];
    expect(isProvisional(['2023-10-31'], day, { peildatum, keysInTable })).toBe(true);
    expect(isProvisional(['2022-10-31'], day, { peildatum, keysInTable })).toBe(false);
    expect(isProvisional(['totaal'], year, { peildatum, keysInTable })).toBe(true);
  });
});
