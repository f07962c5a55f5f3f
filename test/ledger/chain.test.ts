import { describe, expect, it } from 'vitest';
import { brokenLine, extendChain } from '../../src/ledger/chain.ts';
import type { LedgerContent, LedgerLine } from '../../src/ledger/ledger.ts';
import { serialiseLedger } from '../../src/ledger/serialise-ledger.ts';
import { sha256 } from '../../src/store/sha256.ts';

const forget = (reden: string): LedgerContent => ({ soort: 'vergeten', reden });

function chain(...reasons: readonly string[]): readonly LedgerLine[] {
  return reasons.reduce<readonly LedgerLine[]>(
    (lines, reden, i) => extendChain(lines, [forget(reden)], { tijd: `2024-0${i + 1}-01`, hash: sha256 }),
    [],
  );
}

describe('the chain of the ledger', () => {
  it('binds every line to the one before it', () => {
    const [first, second] = chain('a', 'b');
    expect(first).toMatchObject({ nummer: 1, vorige: '' });
    expect(second).toMatchObject({ nummer: 2, vorige: first!.hash });
    expect(brokenLine(chain('a', 'b', 'c'), sha256)).toBeUndefined();
  });

  it('leaves earlier lines as they are when one is added', () => {
    const before = chain('a', 'b');
    expect(chain('a', 'b', 'c').slice(0, 2)).toEqual(before);
  });

  it.each([
    ['changed', (lines: LedgerLine[]) => [lines[0], { ...lines[1], reden: 'x' }, lines[2]], 2],
    ['left out', (lines: LedgerLine[]) => [lines[0], lines[2]], 2],
    ['in another place', (lines: LedgerLine[]) => [lines[1], lines[0], lines[2]], 1],
    ['added without a hash', (lines: LedgerLine[]) => [...lines, { ...lines[2], nummer: 4 }], 4],
  ])('finds a line that was %s', (_, change, at) => {
    expect(brokenLine(change([...chain('a', 'b', 'c')]) as LedgerLine[], sha256)).toBe(at);
  });

  it('writes one line per line, and reads the same lines back', () => {
    const lines = chain('a', 'b');
    const text = serialiseLedger(lines);
    expect(text.split('\n')).toHaveLength(lines.length + 3);
    expect(JSON.parse(text)).toEqual({ schema_version: 1, regels: lines });
  });
});
