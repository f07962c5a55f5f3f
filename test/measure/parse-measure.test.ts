import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../src/measure/parse-measure.ts';
import { UserError } from '../../src/model/user-error.ts';

const HEAD = {
  maat: 'proef',
  rij: 'een schooljaar',
  titel: '{ nl: Proef, en: Trial }',
  definitie: '{ nl: Een proef., en: A trial. }',
  per: 'persoon',
  kolommen: `
  schooljaar: { rol: dimensie, label: { nl: Schooljaar, en: School year } }
  per: { rol: dimensie, totaal: ja, label: { nl: Groep, en: Group } }
  n: { rol: aantal, label: { nl: Personen, en: Persons } }
  geslaagd: { rol: aantal, deel_van: n, label: { nl: Geslaagd, en: Passed } }
  rest: { rol: aantal, som_van: [n, geslaagd], optelbaar: nee, label: { nl: Som, en: Sum } }`,
  aandelen: `
  aandeel: { teller: geslaagd, noemer: n, rijp_als: [geslaagd, n], label: { nl: Aandeel, en: Share } }`,
  identiteiten: `['I1: n - geslaagd = rest', geslaagd <= n]`,
  aansluiting: '{ van: n, naar: geslaagd }',
};
const SQL = 'select schooljaar, per, n, geslaagd from kenmerk where kenmerk = $per order by schooljaar, per';

function source(head: Readonly<Record<string, string>>, sql = SQL): string {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  return `/*---\n${lines.join('\n')}\n---*/\n${sql}\n`;
}

function errorOf(text: string): UserError {
  try {
    parseMeasure('queries/measures/proef.sql', text);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('a measure file', () => {
  it('gives its columns by what they are for', () => {
    const measure = parseMeasure('proef.sql', source(HEAD));
    expect(measure.selected).toEqual(['schooljaar', 'per', 'n', 'geslaagd']);
    expect(measure.dimensions.map(({ name, list, total }) => [name, list, total])).toEqual([
      ['schooljaar', 'schooljaar', false],
      ['per', 'per', true],
    ]);
    expect(measure.counts.map(({ name, of, additive }) => [name, of, additive])).toEqual([
      ['n', undefined, true],
      ['geslaagd', 'n', true],
      ['rest', undefined, false],
    ]);
  });

  it('gives its rates with the names of their bounds, its identities and how years join', () => {
    const { rates, identities, carryOver, sql, takesDate } = parseMeasure('proef.sql', source(HEAD));
    expect(rates).toEqual([
      {
        name: 'aandeel',
        label: { nl: 'Aandeel', en: 'Share' },
        part: 'geslaagd',
        base: 'n',
        low: 'aandeel_laag',
        high: 'aandeel_hoog',
        ripeWhen: ['geslaagd', 'n'],
      },
    ]);
    expect(identities[0]).toEqual({
      id: 'I1',
      text: 'n - geslaagd = rest',
      relation: 'gelijk',
      terms: [
        { count: 'n', sign: 1 },
        { count: 'geslaagd', sign: -1 },
        { count: 'rest', sign: -1 },
      ],
    });
    expect(carryOver).toEqual({ from: 'n', to: 'geslaagd' });
    expect(sql).toBe(SQL);
    expect(takesDate).toBe(false);
  });

  it('may end in a semicolon, begin with a byte order mark and have Windows line ends', () => {
    const text = `\uFEFF${source(HEAD, `${SQL};`).replaceAll('\n', '\r\n')}`;
    expect(parseMeasure('proef.sql', text).sql).toBe(SQL);
  });

  it.each([
    ['has no head', SQL, '/*---'],
    ['has a head that is not YAML', '/*---\nmaat: [\n---*/\nselect 1', '/*---'],
    ['has a head that is not a mapping', '/*---\n- maat\n---*/\nselect 1', '/*---'],
    ['has an unknown key', source({ ...HEAD, mat: 'x' }), 'mat'],
    ['has no id', source({ ...HEAD, maat: '' }), 'maat'],
    ['has a title in one language', source({ ...HEAD, titel: '{ nl: Proef }' }), 'titel'],
    ['has an unknown unit', source({ ...HEAD, eenheid: 'huis' }), 'eenheid'],
    ['has no columns', source({ ...HEAD, kolommen: '' }), 'kolommen'],
    ['has an unknown role', source({ ...HEAD, kolommen: '{ n: { rol: telling } }' }), 'kolommen.n.rol'],
    ['has two statements', source(HEAD, `${SQL}; drop table kenmerk`), 'sql'],
    ['is no select', source(HEAD, 'delete from kenmerk where kenmerk = $per'), 'sql'],
    ['has an unknown parameter', source(HEAD, 'select $per, $jaar'), '$jaar'],
    ['has a trait but no $per', source(HEAD, 'select 1'), 'per'],
    ['has a $per but no trait', source({ ...HEAD, per: 'geen' }), 'per'],
    [
      'counts trajecten without their persons',
      source({ ...HEAD, eenheid: 'traject' }),
      'kolommen.n.personen',
    ],
    [
      'refers to a count that is not there',
      source({ ...HEAD, kolommen: '{ n: { rol: aantal, deel_van: m, label: { nl: N, en: N } } }' }),
      'kolommen.n',
    ],
    [
      'has a rate of a count that is not there',
      source({ ...HEAD, aandelen: '{ x: { teller: m, noemer: n, label: { nl: X, en: X } } }' }),
      'aandelen.x.teller',
    ],
    ['has an identity of another form', source({ ...HEAD, identiteiten: '[n * 2 = rest]' }), 'identiteiten'],
    ['has an identity of unknown counts', source({ ...HEAD, identiteiten: '[n = m]' }), 'identiteiten'],
    [
      'joins years by an unknown count',
      source({ ...HEAD, aansluiting: '{ van: n, naar: m }' }),
      'aansluiting.naar',
    ],
    [
      'says yes in another way',
      source({ ...HEAD, kolommen: '{ n: { rol: aantal, getoond: soms, label: { nl: N, en: N } } }' }),
      'kolommen.n.getoond',
    ],
    [
      'has a statistic without value columns',
      source({ ...HEAD, statistiek: '{ soort: verhouding_van_sommen, teller: n }' }),
      'statistiek.teller',
    ],
    [
      'shifts along no dimension',
      source({ ...HEAD, verschuiving: '{ over: n, verdeling: per, aantal: n }' }),
      'verschuiving.over',
    ],
  ])('that %s is refused, with its name and the key', (_, text, key) => {
    const error = errorOf(text);
    expect(error.exit).toBe('usage');
    for (const lang of ['nl', 'en'] as const) {
      expect(error.text[lang]).toContain('queries/measures/proef.sql: ');
      expect(error.text[lang]).toContain(`\`${key}\``);
    }
  });

  it('has a message of its own per rule', () => {
    const messages = [
      SQL,
      source({ ...HEAD, mat: 'x' }),
      source({ ...HEAD, eenheid: 'huis' }),
      source(HEAD, `${SQL}; select 1`),
      source(HEAD, 'select $per, $jaar'),
      source(HEAD, 'select 1'),
      source({ ...HEAD, eenheid: 'traject' }),
      source({ ...HEAD, identiteiten: '[n * 2 = rest]' }),
    ].map((text) => errorOf(text).text.en.replace(/^.*`: /, ''));
    expect(new Set(messages).size).toBe(messages.length);
  });

  it('may have parameters and semicolons in comments and strings', () => {
    const sql =
      "select schooljaar, per, n, geslaagd from kenmerk where kenmerk = $per -- $x; y\n and categorie <> ';$z'";
    expect(parseMeasure('proef.sql', source(HEAD, sql)).sql).toBe(sql);
  });
});
