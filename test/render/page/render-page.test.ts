import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DocumentParts } from '../../../src/model/document.ts';
import { renderPage } from '../../../src/render/page/render-page.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { SAMPLES } from '../chart/sample-plots.ts';
import { drawingsOf, pageDocument } from './page-document.ts';
import { pageText } from './page-text.ts';

async function htmlOf(document: DocumentParts): Promise<string> {
  return new TextDecoder().decode(renderPage(sealedContent(document), await drawingsOf(document)));
}

const page = await htmlOf(pageDocument('nl'));

test.each(['nl', 'en'] as const)('reads as it read before (%s)', async (lang) => {
  await expect(pageText(await htmlOf(pageDocument(lang)))).toMatchFileSnapshot(`golden/page-${lang}.txt`);
});

test('runs nothing and fetches nothing', () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:;`);
  expect(page).toContain("script-src 'none'");
  expect(page).not.toMatch(/<script|<link|<iframe|<img|\son\w+=|@import|javascript:/i);
  const addresses = [...page.matchAll(/\b(?:src|href)="([^"]+)"|url\(([^)]+)\)/g)].map(
    (found) => found[1] ?? found[2]!,
  );
  expect(addresses.filter((address) => !/^(#|data:font\/woff2;base64,)/.test(address))).toEqual([]);
});

test('has one main heading, and no heading that skips a level', () => {
  const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.slice(1).every((level, i) => level <= levels[i]! + 1)).toBe(true);
});

test('uses every id once, and every link leads to one', () => {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
  expect(ids).toHaveLength(new Set(ids).size);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test('gives every table a caption, column heads and a row head in each row', () => {
  const tables = page.match(/<table>.*?<\/table>/gs)!;
  expect(tables).toHaveLength(SAMPLES.length + 3);
  for (const table of tables) {
    expect(table).toMatch(/^<table><caption>.+?<\/caption><thead><tr><th scope="col"/s);
    const rows = table.split('<tbody>')[1]!.match(/<tr>/g)!;
    expect(table.match(/<tr><th scope="row">/g)).toHaveLength(rows.length);
  }
});

test('shows nothing as markup that was handed in as text', async () => {
  const evil = '<script>alert("x")</script>';
  const document = pageDocument('nl', {
    title: evil,
    organisation: evil,
    cover: [{ heading: evil, lines: [evil] }],
    notes: [{ heading: evil, lines: [evil] }],
    origin: [[evil, evil]],
  });
  const html = await htmlOf(document);
  expect(html).not.toContain('<script');
  expect(html.split('&lt;script&gt;')).toHaveLength(10 + 1);
});

test('says that it is internal at the top, at the foot of each sheet of paper and in its description', async () => {
  const { provenance } = pageDocument('nl');
  const html = await htmlOf(pageDocument('nl', { provenance: { ...provenance, audience: 'intern' } }));
  expect(html).toContain(
    '<aside class="warning" aria-label="Let op"><p>INTERN, niet verspreiden. Verzonnen gegevens.</p>',
  );
  expect(html).toContain('@bottom-left{content:"INTERN, niet verspreiden. Verzonnen gegevens."');
  expect(html).toMatch(/<meta name="description" content="[^"]*INTERN/);
});

test('warns of nothing when there is nothing to warn of', async () => {
  const { provenance } = pageDocument('nl');
  const html = await htmlOf(pageDocument('nl', { provenance: { ...provenance, invented: false } }));
  expect(html).not.toContain('<aside');
});

test('allows the one script that sets charts in motion, by its hash, and holds the charts as data', async () => {
  const document = pageDocument('nl');
  const motion = { script: 'void 0;', runtimes: new Map([['stroombalans', '{"text":"</script>"}']]) };
  const drawings = await drawingsOf(document);
  const html = new TextDecoder().decode(renderPage(sealedContent(document), drawings, motion));
  const hash = createHash('sha256').update(motion.script).digest('base64');
  expect(html).toContain(`script-src 'sha256-${hash}';`);
  expect(html).not.toContain('unsafe-eval');
  expect(html.match(/<script[^>]*>.*?<\/script>/gs)).toEqual([
    '<script type="application/json">{"text":"\\u003c/script>"}</script>',
    '<script>void 0;</script>',
  ]);
});

test('refuses a picture that was not drawn', () => {
  expect(() => renderPage(sealedContent(pageDocument('nl')), new Map())).toThrow(
    'no drawing for plot stroombalans',
  );
});
