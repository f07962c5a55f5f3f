import { describe, expect, it } from 'vitest';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { resource } from '../../src/protect/resource.ts';
import { buildMeasure, count, dimension, rate, rawTable } from './build-measure.ts';

const MEASURE = buildMeasure({
  id: 'slagen',
  title: { nl: 'Slagen', en: 'Passing' },
  dimensions: [dimension('schooljaar', { total: false })],
  counts: [count('n'), count('geslaagd', { of: 'n' })],
  rates: [rate('geslaagd', 'n')],
});

describe('resource', () => {
  it('gives each number its status, in the same names in both languages', async () => {
    const raw = rawTable(MEASURE, [
      ['2021', 40, 20],
      ['2023', 40, 2],
    ]);
    const { tables } = await protect([raw], POLICY_EXTERN, {
      peildatum: '2024-02-15',
      salt: new Uint8Array(32),
    });
    const [nl, en] = [resource(tables[0]!, 'nl'), resource(tables[0]!, 'en')];
    expect([nl.title, en.title]).toEqual(['Slagen', 'Passing']);
    expect(en.data).toEqual(nl.data);
    const names = en.schema.fields.map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(['schooljaar', 'n', 'n_status', 'geslaagd', 'geslaagd_status']);
    expect(names).toEqual(Object.keys(en.data[0]!));
    expect(en.data[0]).toMatchObject({
      schooljaar: '2021',
      geslaagd: 20,
      aandeel: 0.5,
      stand_van_zaken: 'definitief',
    });
    expect(en.data[1]).toMatchObject({ n: 40, geslaagd: null, geslaagd_status: 'verborgen', aandeel: null });
    expect(en.data[1]).toMatchObject({ aandeel_status: 'verborgen', stand_van_zaken: 'voorlopig' });
    expect(en.schema.fields.find(({ name }) => name === 'wilson_lo')).toMatchObject({
      rol: 'grens',
      van: 'aandeel',
    });
  });
});
