import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack, runAttack } from '../../src/audit/attack.ts';
import { auditRelease } from '../../src/audit/audit-release.ts';
import { buildPublishedSet } from '../../src/audit/build-published-set.ts';
import { certificateOf } from '../../src/audit/certificate.ts';
import { verifyCertificate } from '../../src/audit/verify-certificate.ts';
import type { PublishedSet } from '../../src/model/published-set.ts';
import type { RawTable } from '../../src/model/table.ts';
import { UserError } from '../../src/model/user-error.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import type { SafeTableParts } from '../../src/protect/safe-table.ts';
import { inventedRelease } from './invented-release.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };
const CONTEXT = { peildatum: RELEASE.peildatum, salt: new Uint8Array(32) };
const SEED = 20_210_204;

async function publish(raw: readonly RawTable[]) {
  const { tables } = await protect(raw, POLICY_EXTERN, CONTEXT);
  const exact = await protect(raw, { ...POLICY_EXTERN, method: 'geen' }, CONTEXT);
  return { tables, exact: exact.tables, facts: { exact: exact.tables, raw } };
}

/** One release for all tests that need no more. */
const ONE = publish(fc.sample(inventedRelease(), { seed: 3, numRuns: 1 })[0]!);

/** The tables with one hidden count shown after all, as a careless hand would. */
function showOne(tables: readonly SafeTableParts[], exact: readonly SafeTableParts[], which: number) {
  const [t, r, c] = hiddenCells(tables, exact)[which]!;
  return tables.map((table, i) => ({
    ...table,
    rows: table.rows.map((row, j) => ({
      ...row,
      cells: row.cells.map((cell, n) =>
        i === t && j === r && n === c ? exact[t]!.rows[r]!.cells[c]! : cell,
      ),
    })),
  }));
}

/** Table, row and column of the counts that are hidden and not 0. */
function hiddenCells(
  tables: readonly SafeTableParts[],
  exact: readonly SafeTableParts[],
): readonly (readonly [number, number, number])[] {
  return tables.flatMap(({ rows, columns }, t) =>
    rows.flatMap(({ cells }, r) =>
      cells.flatMap(({ status }, c) =>
        status === 'verborgen' && columns[c]!.role === 'aantal' && exact[t]!.rows[r]!.cells[c]!.value !== 0
          ? [[t, r, c] as const]
          : [],
      ),
    ),
  );
}

describe('the audit of an invented release', () => {
  it('holds its relations to the facts, finds nothing, and proves it', async () => {
    await fc.assert(
      fc.asyncProperty(inventedRelease(), async (raw) => {
        const { tables, facts } = await publish(raw);
        const { relaties } = buildPublishedSet(tables, { ...RELEASE, facts }).set;
        const { truth } = buildPublishedSet(facts.exact, { ...RELEASE, facts });
        const known = relaties.filter(({ termen }) => termen.every(([name]) => truth.has(name)));
        expect(known.length).toBeGreaterThan(0);
        for (const { termen } of known)
          expect(termen.reduce((sum, [name, factor]) => sum + truth.get(name)! * factor, 0)).toBe(0);
        const { set, certificate, targets } = await auditRelease(tables, { ...RELEASE, facts });
        expect(certificate.doelen).toHaveLength(targets);
        expect(verifyCertificate(set, certificate)).toBe(true);
      }),
      { seed: SEED, numRuns: 8 },
    );
  });

  it('fails whichever hidden count of a minimal pattern is shown after all', async () => {
    for (const raw of fc.sample(inventedRelease(), { seed: SEED, numRuns: 1 })) {
      const { tables, exact, facts } = await publish(raw);
      for (let which = 0; which < hiddenCells(tables, exact).length; which += 1) {
        const audit = auditRelease(showOne(tables, exact, which), { ...RELEASE, facts });
        await expect(audit).rejects.toMatchObject({ exit: 'privacy' });
      }
    }
  });
});

describe('a refused release', () => {
  it('names tables and rule, and no number and no category', async () => {
    const { tables, exact, facts } = await ONE;
    const audit = auditRelease(showOne(tables, exact, 0), { ...RELEASE, facts });
    const error = await audit.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    const { exit, text } = error as UserError;
    expect(exit).toBe('privacy');
    expect(text.nl).toContain('voortgang');
    expect(text.nl.replaceAll(/voortgang\w*/g, '')).not.toMatch(/\d/);
    expect(text.en).not.toMatch(/\b(A|B|C)\b/);
  });

  it('is one with more cells than can be audited', async () => {
    const { tables, facts } = await ONE;
    const { set } = buildPublishedSet(tables, { ...RELEASE, facts });
    await expect(attack(set, { mostUnknowns: 3 })).rejects.toMatchObject({ exit: 'privacy' });
  });

  it('is one whose shown numbers contradict each other', async () => {
    const { exact, facts } = await ONE;
    const { set } = buildPublishedSet(exact, { ...RELEASE, facts });
    const total = set.vrijgaven[0]!.tabellen[0]!.cellen.find(({ waarde }) => waarde !== null)!;
    const wrong = changeCells(set, (cell) => (cell === total ? cell.waarde! + 1 : cell.waarde));
    await expect(attack(wrong)).rejects.toMatchObject({ exit: 'privacy' });
  });
});

describe('a certificate', () => {
  it('no longer verifies when a published number or an entry of a world is changed', async () => {
    const { tables, facts } = await ONE;
    const { set, truth } = buildPublishedSet(tables, { ...RELEASE, facts });
    const certificate = await certificateOf(set, await runAttack(set, { truth }));
    expect(verifyCertificate(set, certificate)).toBe(true);
    const inRelations = new Set(set.relaties.flatMap(({ termen }) => termen.map(([name]) => name)));
    const shown = set.vrijgaven[0]!.tabellen.flatMap(({ cellen }) =>
      cellen.filter(({ waarde, grootheid }) => waarde !== null && inRelations.has(grootheid!)),
    );
    for (const one of shown.filter((_, i) => i % 9 === 0)) {
      const changed = changeCells(set, (cell) =>
        cell.grootheid === one.grootheid && cell.waarde !== null ? cell.waarde + 1 : cell.waarde,
      );
      expect(verifyCertificate(changed, certificate)).toBe(false);
    }
    for (const [i, [name, value]] of certificate.wereld.entries()) {
      if (i % 5 !== 0) continue;
      const wereld = certificate.wereld.with(i, [name, value + 1]);
      expect(verifyCertificate(set, { ...certificate, wereld })).toBe(false);
    }
    for (const [i, doel] of certificate.doelen.slice(0, 8).entries())
      for (const side of ['laag', 'hoog'] as const)
        for (const [j, [name, value]] of doel[side].entries()) {
          const flipped = { ...doel, [side]: doel[side].with(j, [name, value + 1]) };
          const doelen = certificate.doelen.with(i, flipped);
          expect(verifyCertificate(set, { ...certificate, doelen })).toBe(false);
        }
  });

  it('does not verify when its worlds lie nearer than the policy asks', async () => {
    const { tables, facts } = await ONE;
    const { set, truth } = buildPublishedSet(tables, { ...RELEASE, facts });
    const certificate = await certificateOf(set, await runAttack(set, { truth }));
    expect(verifyCertificate(set, { ...certificate, afstand: 4 })).toBe(false);
  });
});

function changeCells(
  set: PublishedSet,
  value: (cell: PublishedSet['vrijgaven'][number]['tabellen'][number]['cellen'][number]) => number | null,
): PublishedSet {
  return {
    ...set,
    vrijgaven: set.vrijgaven.map((release) => ({
      ...release,
      tabellen: release.tabellen.map((table) => ({
        ...table,
        cellen: table.cellen.map((cell) => ({ ...cell, waarde: value(cell) })),
      })),
    })),
  };
}
