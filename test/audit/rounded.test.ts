import { describe, expect, it } from 'vitest';
import { attack, runAttack } from '../../src/audit/attack.ts';
import { certificateOf } from '../../src/audit/certificate.ts';
import { verifyCertificate } from '../../src/audit/verify-certificate.ts';
import type { PublishedSet } from '../../src/model/published-set.ts';

/** A line of rounded counts with its rounded total. */
function roundedLine(parts: readonly number[], total: number): PublishedSet {
  const names = parts.map((_, i) => `n|g=${i + 1}`);
  const cell = (grootheid: string, key: string, waarde: number) => ({
    sleutels: [key],
    aantal: 'n',
    waarde,
    status: 'afgerond',
    grootheid,
  });
  return {
    schema_version: 1,
    beleid: { methode: 'afronden', k: 5, basis: 5 },
    vrijgaven: [
      {
        id: 'proef',
        peildatum: '2024-02-15',
        populatie: 'allen',
        tabellen: [
          {
            id: 'proef',
            maat: 'proef',
            eenheid: 'persoon',
            per: 'totaal',
            datum: null,
            filters: {},
            dimensies: [
              { naam: 'g', lijst: 'g', categorieen: parts.map((_, i) => String(i + 1)), totaal: true },
            ],
            aantallen: ['n'],
            cellen: [
              ...parts.map((value, i) => cell(names[i]!, String(i + 1), value)),
              cell('n|', 'totaal', total),
            ],
          },
        ],
      },
    ],
    relaties: [{ soort: 'marge', termen: [['n|', 1], ...names.map((name) => [name, -1] as const)] }],
  };
}

describe('the attacker, on rounded counts', () => {
  it('finds nothing where a rounded number leaves k values', async () => {
    expect(await attack(roundedLine([0, 10, 5], 15), { soleMembers: false })).toEqual([]);
  });

  it('sees that a total narrows what is rounded to 0', async () => {
    const found = await attack(roundedLine([0, 0], 10), { soleMembers: false });
    expect(found.map(({ inzicht, grootheid }) => [inzicht, grootheid])).toEqual([
      ['smal', 'n|g=1'],
      ['smal', 'n|g=2'],
    ]);
  });

  it('refuses rounded numbers that cannot go together', async () => {
    await expect(attack(roundedLine([0, 0], 20))).rejects.toThrow();
  });

  it('is answered by a certificate with worlds inside the roundings', async () => {
    const set = roundedLine([0, 10, 5], 15);
    const truth = new Map([
      ['n|', 15],
      ['n|g=1', 2],
      ['n|g=2', 9],
      ['n|g=3', 4],
    ]);
    const certificate = await certificateOf(set, await runAttack(set, { truth }));
    expect(certificate.doelen.map(({ grootheid }) => grootheid)).toEqual(['n|g=1', 'n|g=3']);
    expect(verifyCertificate(set, certificate)).toBe(true);
  });
});
