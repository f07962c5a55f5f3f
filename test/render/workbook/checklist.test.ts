import { unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderWorkbook } from '../../../src/render/workbook/render-workbook.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { brokenRules, CHECKLIST } from './checklist.ts';
import { MUTANTS, mutated } from './mutants.ts';
import { picturesOf, realisticDocument } from './realistic-document.ts';

let sound: Uint8Array;
beforeAll(async () => {
  const document = realisticDocument('nl');
  sound = await renderWorkbook(sealedContent(document), picturesOf(document));
});

describe('checklist', () => {
  it('finds nothing in a sound workbook', () => {
    expect(brokenRules(sound)).toEqual([]);
  });

  it.each(MUTANTS)('finds $what ($rule)', (mutant) => {
    expect(brokenRules(mutated(sound, mutant))).toContain(mutant.rule);
  });

  it('finds an entry with the time of the clock (P06)', () => {
    expect(brokenRules(zipSync(unzipSync(sound), { mtime: new Date(2024, 1, 15) }))).toContain('P06');
  });

  it('has a fault to find for every rule', () => {
    const tried = new Set([...MUTANTS.map((mutant) => mutant.rule), 'P06']);
    expect(Object.keys(CHECKLIST).filter((rule) => !tried.has(rule))).toEqual([]);
  });
});
