import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSignalRules } from '../../src/model/parse-signal-rules.ts';
import { packageRoot } from '../../src/store/package-root.ts';
import { readSignalRules } from '../../src/store/read-signal-rules.ts';

const DEFAULTS = readSignalRules();
const SHIPPED = readFileSync(join(packageRoot(), 'src/contract/signalen.json'), 'utf8');
const LEVELS = ['PBA', 'MA'];

const own = (...regels: readonly unknown[]) =>
  parseSignalRules(JSON.stringify({ regels }), { path: 'signalen.json', levels: LEVELS, defaults: DEFAULTS });

describe('the rules that come with the program', () => {
  it('are ten, of which the first four are on', () => {
    expect(DEFAULTS.map(({ code, actief }) => `${code} ${actief}`)).toEqual([
      ...['S1 true', 'S2 true', 'S3 true', 'S4 true', 'S5 false'],
      ...['S6 false', 'S7 false', 'S8 false', 'S9 false', 'S10 false'],
    ]);
  });

  it('name no trait of a person', () => {
    expect(SHIPPED).not.toMatch(/geslacht|geboorte|herkomst|nieuwkomer|gezin|steunvorm|leeftijd/);
  });

  it('fill every placeholder of their reason from their own parameters', () => {
    for (const rule of DEFAULTS)
      for (const [, name] of `${rule.reden.nl} ${rule.reden.en}`.matchAll(/\{(\w+)\}/g))
        expect(rule, rule.code).toHaveProperty(name!);
  });
});

describe('a file of one’s own', () => {
  it('changes what it says and leaves the rest', () => {
    const rules = own({ code: 'S1', drempel: 50 }, { code: 'S7', actief: true, niveaus: ['PBA'] });
    expect(rules[0]).toEqual({ ...DEFAULTS[0], drempel: 50 });
    expect(rules[6]).toEqual({ ...DEFAULTS[6], actief: true, niveaus: ['PBA'] });
    expect(rules.toSpliced(6, 1).slice(1)).toEqual(DEFAULTS.toSpliced(6, 1).slice(1));
  });

  it.each([
    ['an unknown rule', { code: 'S11' }, 'regels[0].code'],
    ['no code', { drempel: 50 }, 'regels[0].code'],
    ['an unknown key', { code: 'S1', drempels: 50 }, 'unknown key "drempels"'],
    ['the key of another rule', { code: 'S1', dagen: 50 }, 'unknown key "dagen"'],
    ['a demographic key', { code: 'S1', geslacht: 'V' }, 'unknown key "geslacht"'],
    ['a number that is a text', { code: 'S1', drempel: '50' }, 'S1).drempel: this must be a number'],
    ['a number out of bounds', { code: 'S1', drempel: 101 }, 'whole number from 0 to 100'],
    ['a number with a fraction', { code: 'S4', aantal: 1.5 }, 'whole number from 1 to 20'],
    ['a day that does not exist', { code: 'S3', dag: '02-30' }, '02-30 is no day of every year'],
    ['a leap day', { code: 'S3', dag: '02-29' }, '02-29 is no day of every year'],
    ['a day of another form', { code: 'S3', dag: '31/10' }, 'text of the form'],
    ['no deadlines', { code: 'S2', momenten: [] }, 'a list that is not empty'],
    ['an unknown level', { code: 'S1', niveaus: ['PBA', 'PB'] }, '"PB" does not exist'],
  ])('with %s is refused', (_, rule, message) => {
    expect(() => own(rule)).toThrow(message);
  });

  it('with a rule twice, without rules, or that is not JSON is refused', () => {
    expect(() => own({ code: 'S1' }, { code: 'S1' })).toThrow('S1 stands there twice');
    const context = { path: 'signalen.json', levels: LEVELS, defaults: DEFAULTS };
    expect(() => parseSignalRules('{}', context)).toThrow('regels: this must be a list');
    expect(() => parseSignalRules('[1]', context)).toThrow('signalen.json');
    expect(() => parseSignalRules('{', context)).toThrow('signalen.json is not JSON');
  });

  it('that has to be complete must name every rule', () => {
    const context = { path: 'signalen.json', levels: LEVELS };
    expect(() => parseSignalRules('{"regels": []}', context)).toThrow('S1 is missing');
    expect(() => parseSignalRules('{"regels": [{"code": "S4"}]}', context)).toThrow('"actief" is missing');
  });
});
