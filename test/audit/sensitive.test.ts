import { describe, expect, it } from 'vitest';
import { runAttack } from '../../src/audit/attack.ts';
import { auditRelease } from '../../src/audit/audit-release.ts';
import { buildPublishedSet } from '../../src/audit/build-published-set.ts';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };
const CONTEXT = { peildatum: RELEASE.peildatum, salt: new Uint8Array(32) };

/** Where a group went, by a dimension `naar` (what became of them), or by one that tells nothing of anybody. */
function transitions(to: 'naar' | 'campus'): RawTable {
  const measure = buildMeasure({
    dimensions: [dimension('van'), dimension(to)],
    counts: [count('personen')],
  });
  return rawTable(measure, [
    ['HO', 'studeert', 20],
    ['HO', 'diploma', 0],
    ['HO', 'gestopt', 0],
    ['SO', 'studeert', 22],
    ['SO', 'diploma', 9],
    ['SO', 'gestopt', 11],
    ['VDAB', 'studeert', 12],
    ['VDAB', 'diploma', 15],
    ['VDAB', 'gestopt', 13],
  ]);
}

async function published(raw: RawTable) {
  const safe = await protect([raw], POLICY_EXTERN, CONTEXT);
  const exact = await protect([raw], { ...POLICY_EXTERN, method: 'geen' }, CONTEXT);
  return { safe: safe.tables, exact: exact.tables, facts: { exact: exact.tables, raw: [raw] } };
}

describe('a group of which all are in one category of a sensitive dimension (T11)', () => {
  it('is not shown as such, and the audit proves it', async () => {
    const { safe, facts } = await published(transitions('naar'));
    const shown = new Map(safe[0]!.rows.map(({ keys, cells }) => [keys.join(' '), cells[0]!.value]));
    expect([shown.get('HO totaal'), shown.get('HO studeert')]).not.toEqual([20, 20]);
    const { statement } = await auditRelease(safe, { ...RELEASE, facts });
    expect(statement.nl).toContain('Audit geslaagd');
  });

  it('is found by the attacker when it is shown', async () => {
    const { exact, facts } = await published(transitions('naar'));
    const { set, ...known } = buildPublishedSet(exact, { ...RELEASE, facts });
    const { findings } = await runAttack(set, known);
    expect(findings.flatMap(({ plaatsen }) => plaatsen.map(({ sleutels }) => sleutels.join(' ')))).toContain(
      'HO studeert',
    );
  });

  it('is shown where the dimension tells nothing of anybody', async () => {
    const { safe, exact } = await published(transitions('campus'));
    expect(safe[0]!.rows).toEqual(exact[0]!.rows);
  });
});

it('counts the few who are left beside a sensitive category as a small group, also over several of them', async () => {
  const measure = buildMeasure({ dimensions: [dimension('naar')], counts: [count('personen')] });
  const raw = rawTable(measure, [
    ['studeert', 40],
    ['diploma', 1],
    ['gestopt', 2],
  ]);
  const { safe, facts } = await published(raw);
  expect(safe[0]!.rows.filter(({ cells }) => cells[0]!.status === 'verborgen').length).toBeGreaterThan(2);
  const { statement } = await auditRelease(safe, { ...RELEASE, facts });
  expect(statement.nl).toContain('Audit geslaagd');
});
