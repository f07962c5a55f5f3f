import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { FINDING_CATALOGUE, finding } from '../../src/model/finding-catalogue.ts';
import { githubAnnotations } from '../../src/render/github-annotations.ts';
import { junitXml } from '../../src/render/junit.ts';

const at = (code: string, line: number, column = 'niveau', file = 'uit/tra<j>.csv'): Finding =>
  finding(code, { file, line, column }, { toegestaan: 'A, B' });
const many = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, i) => at('OR-108', i + 2));
const root = { root: '/repo', cwd: '/repo', lang: 'nl' } as const;

test('JUnit has one testcase per rule, failing where the severity is at the fail level', () => {
  const xml = junitXml([...many(7), at('OR-305', 3)], { failing: ['blokkerend', 'fout'], lang: 'nl' });
  const rules = FINDING_CATALOGUE.filter(({ outcome }) => !['dubbel', 'overgeslagen'].includes(outcome));
  expect(xml.match(/<testcase /g)).toHaveLength(rules.length);
  expect(xml).toContain(`tests="${rules.length}" failures="1"`);
  expect(xml.match(/<failure /g)).toHaveLength(1);
  expect(xml).toContain('tra&lt;j&gt;.csv, regel 2, kolom niveau');
  expect(xml).toContain('… en nog 2');
  expect(xml).toMatch(/name="OR-305 [^"]+" time="0">\s+<system-out>/);
});

test('JUnit fails on warnings when asked, and speaks English', () => {
  const warned = [at('OR-305', 3)];
  expect(junitXml(warned, { failing: ['waarschuwing'], lang: 'en' })).toMatch(/<failure [^>]+>[^<]+line 3/);
  expect(junitXml(many(7), { failing: [], lang: 'en' })).not.toContain('<failure');
});

test('JUnit stays XML whatever a header holds', () => {
  const xml = junitXml([at('OR-108', 2, 'a\u0000"<&\u001b')], { failing: ['fout'], lang: 'nl' });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the very characters that XML cannot hold
  expect(xml).not.toMatch(/[\u0000-\u0008\u001b]/);
  expect(xml).toContain('&quot;&lt;&amp;');
});

test('annotations show the ten worst, and the last says how many more', () => {
  const lines = githubAnnotations([at('OR-305', 9), ...many(12)], root)
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(10);
  expect(lines.every((line) => line.startsWith('::error file='))).toBe(true);
  expect(lines[9]).toMatch(/… en nog 3$/);
  expect(lines[0]).toContain('line=2,title=OR-108::');
});

test('annotations escape what would end them, and name no file outside the repository', () => {
  const [inside] = githubAnnotations([at('OR-108', 2, '50%\n::', 'a:b,c.csv')], root).split('\n');
  expect(inside).toMatch(/^::error file=a%3Ab%2Cc\.csv,line=2,title=OR-108::regel 2, kolom 50%25%0A::/);
  expect(githubAnnotations([at('OR-108', 2, 'x', '/elders/x.csv')], root)).toMatch(/^::error title=OR-108::/);
});
