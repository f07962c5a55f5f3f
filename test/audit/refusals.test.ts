import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.ts';
import { publishedSet } from '../../src/audit/build-published-set.ts';
import { externPolicy } from '../../src/commands/audience.ts';
import { mergeCategories } from '../../src/design/category-groups.ts';
import { checkInvariants } from '../../src/measure/invariants.ts';
import { parseCodeList } from '../../src/model/code-list.ts';
import { UserError } from '../../src/model/user-error.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';
import { naiveTable } from './naive-table.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };

/** What a refusal says in both languages, with its hint. */
async function refusal(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    const { text, hint } = error as UserError;
    return [text.nl, text.en, hint?.nl ?? '', hint?.en ?? ''].join('\n');
  }
  throw new Error('not refused');
}

describe('T17: a refusal names table and rule, and no number of the data', () => {
  it('for a category that a declared hierarchy does not know', async () => {
    const list = parseCodeList('niveaugroepen', 'code,label_nl,label_en,grof\nSO,SO,SO,REST\n');
    const place = { list, coarse: undefined, table: 'stand' };
    const said = await refusal(() => mergeCategories(['SO', 'HBO'], 'grof', place));
    expect(said).toContain('`stand`');
    expect(said).toContain('`grof`');
    expect(said).not.toMatch(/\d|HBO/);
  });

  it('for a measure whose identity does not hold', () => {
    const measure = buildMeasure({
      id: 'balans',
      dimensions: [dimension('groep')],
      counts: ['begin', 'bij', 'af', 'eind'].map((name) => count(name)),
      identities: [
        {
          text: 'begin + bij - af = eind',
          relation: 'gelijk',
          terms: [
            { count: 'begin', sign: 1 },
            { count: 'bij', sign: 1 },
            { count: 'af', sign: -1 },
            { count: 'eind', sign: -1 },
          ],
        },
      ],
    });
    const [broken, ...others] = checkInvariants([rawTable(measure, [['A', 31, 17, 6, 43]])]);
    expect(others).toEqual([]);
    expect(broken!.text.nl).toContain('balans');
    expect(broken!.text.nl).toContain('begin + bij - af = eind');
    expect(broken!.text.nl + broken!.text.en).not.toMatch(/31|17|43/);
  });

  it('for a threshold below its minimum', async () => {
    const said = await refusal(() => externPolicy({ k: 2 } as Parameters<typeof externPolicy>[0]));
    expect(said).toContain('bescherming.k');
  });

  it('for more cells than can be audited', async () => {
    const table = naiveTable(
      ['gebied'],
      [1, 2, 3, 30].map((n, i) => [`G${i}`, n] as const),
      { hides: (n) => n < 5 },
    );
    const said = await refusal(() => attack(publishedSet([table], RELEASE), { mostUnknowns: 2 }));
    expect(said).toContain('proef');
    expect(said).not.toMatch(/\d/);
  });
});
