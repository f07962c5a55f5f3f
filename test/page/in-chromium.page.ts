import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPage } from '../../src/render/page/render-page.ts';
import { runCli } from '../cli/run-cli.ts';
import { loadCity } from '../commands/city.ts';
import { sealedContent } from '../protect/sealed-content.ts';
import { drawingsOf, pageDocument } from '../render/page/page-document.ts';
import { openBrowser } from './browser.ts';
import { faintWords } from './svg-contrast.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const folder = mkdtempSync(join(tmpdir(), 'onderwijs-page-'));
/** A4 within the margins of the style sheet, in pixels of 1/96 inch. */
const PAPER = { width: 680, height: 994 };
const PAGES = ['nl', 'en', 'samples', 'moving'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  const city = await loadCity('stad');
  for (const lang of ['nl', 'en']) {
    const { code, stderr } = await runCli([
      ...['report', '2022', '--formats', 'html', '--interactief', '--lang', lang],
      ...['--data-dir', city.dataDir, '--out', city.out],
    ]);
    if (code !== 0) throw new Error(stderr);
    const name = lang === 'nl' ? 'onderwijsrapport' : 'education_report';
    writeFileSync(fileOf(lang), readFileSync(join(city.out, `2022/${name}_2022-2023.html`)));
  }
  copyFileSync(join(city.out, '2022/onderwijsrapport_2022-2023_interactief.html'), fileOf('moving'));
  const document = pageDocument('nl');
  writeFileSync(fileOf('samples'), renderPage(sealedContent(document), await drawingsOf(document)));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

function fileOf(name: string): string {
  return join(folder, `${name}.html`);
}

/** Opens a page with every fold open, and keeps what it asks for and complains of. */
async function open(name: string, width = 1280): Promise<{ page: Page; asked: string[]; said: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const address = pathToFileURL(fileOf(name)).href;
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) asked.push(request.url());
  });
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(address);
  if (name === 'moving') await page.waitForFunction(() => document.body.dataset['drawn'] === 'ja');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  return { page, asked, said };
}

describe.each(PAGES)('the page %s in Chromium', (name) => {
  test('asks nothing of the network and has nothing to complain of', async () => {
    const { page, asked, said } = await open(name);
    await page.waitForTimeout(500);
    await page.close();
    expect([asked, said]).toEqual([[], []]);
  });

  test('has no fault that axe knows, every fold open', async () => {
    const { page } = await open(name);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(
      (tags) =>
        (window as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: { type: 'tag', values: [...tags] },
        }),
      TAGS,
    );
    await page.close();
    expect(passes.length).toBeGreaterThan(25);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  test('shows on a telephone the drawings that were made for it, whole', async () => {
    const { page } = await open(name, 390);
    const charts = await page.$$eval('.both', (found) =>
      found.map((chart) => {
        const shown = [...chart.querySelectorAll('svg')].map(
          (svg) => getComputedStyle(svg).display !== 'none',
        );
        return { shown, fits: chart.scrollWidth <= chart.clientWidth };
      }),
    );
    await page.close();
    // A script draws over the wide one.
    expect(charts.length > 0).toBe(name !== 'moving');
    for (const chart of charts) expect(chart).toEqual({ shown: [false, true], fits: true });
  });

  test('never scrolls sideways at 390 px', async () => {
    const { page } = await open(name, 390);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.close();
    expect(wide).toBe(390);
  });

  test.each([1280, 390])('has no faint word in a drawing, %i px wide', async (width) => {
    const { page } = await open(name, width);
    const faint = await faintWords(page);
    await page.close();
    expect(faint).toEqual([]);
  });

  test('draws its letters with its own font', async () => {
    const { page } = await open(name);
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map(({ family, weight, status }) => `${family} ${weight} ${status}`);
    });
    await page.close();
    expect(fonts.map((font) => font.replaceAll('"', ''))).toEqual([
      'Source Sans 3 400 loaded',
      'Source Sans 3 600 loaded',
    ]);
  });

  test('prints to a tagged PDF on A4 with a number on each page', async () => {
    const { page } = await open(name);
    const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
    await page.close();
    const text = Buffer.from(pdf).toString('latin1');
    const facts = [/\/StructTreeRoot/, /\/Marked true/, /\/Lang \((nl-BE|en-GB)\)/].map((fact) =>
      fact.test(text),
    );
    expect(facts).toEqual([true, true, true]);
    const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
    expect(sizes.length).toBeGreaterThan(2);
    for (const [, width, height] of sizes)
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });
});

test.each(['nl', 'en', 'moving'])('prints the cover of %s on one A4', async (name) => {
  const { page } = await open(name, PAPER.width);
  await page.emulateMedia({ media: 'print' });
  const bottom = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('section.cover')].map((one) => one.getBoundingClientRect().bottom),
    ),
  );
  await page.close();
  expect(bottom).toBeGreaterThan(PAPER.height / 2);
  expect(bottom).toBeLessThan(PAPER.height);
});

test.each(['nl', 'en', 'samples'])(
  'lays out of %s what is near the screen, and the rest when it is',
  async (name) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(pathToFileURL(fileOf(name)).href);
    const heads = page.locator('section.chapter > h2');
    const isLaidOut = (head: Element) => head.checkVisibility({ contentVisibilityAuto: true });
    expect(await heads.count()).toBeGreaterThan(1);
    expect(await heads.last().evaluate(isLaidOut)).toBe(false);
    await page.locator('nav a').last().click();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await heads.last().evaluate(isLaidOut)).toBe(true);
    const top = await heads.last().evaluate((head) => head.getBoundingClientRect().top);
    await page.close();
    expect([top >= 0, top < 900]).toEqual([true, true]);
  },
);

test('holds nothing back that a script would have to do', async () => {
  const { page } = await open('nl');
  const facts = await page.evaluate(() => ({
    scripts: document.scripts.length,
    sheets: document.querySelectorAll('link[rel=stylesheet]').length,
    images: document.images.length,
  }));
  await page.close();
  expect(facts).toEqual({ scripts: 0, sheets: 0, images: 0 });
});

test('leads the keyboard first to the content, with a focus that shows', async () => {
  const { page } = await open('nl');
  await page.keyboard.press('Tab');
  const focus = await page.evaluate(() => {
    const link = document.activeElement!;
    const { outlineStyle, outlineWidth } = getComputedStyle(link);
    const { width, height } = link.getBoundingClientRect();
    return { href: link.getAttribute('href'), outlineStyle, outlineWidth, seen: width > 50 && height > 15 };
  });
  await page.close();
  expect(focus).toEqual({ href: '#inhoud', outlineStyle: 'solid', outlineWidth: '3px', seen: true });
});

test('says what a bar and a cell stand for when they are pointed at, as the table has it', async () => {
  const { page, said } = await open('moving');
  expect(await pointedAt(page, 'stroombalans')).toEqual(await rowsOf(page, 'stroombalans'));
  const cells = await pointedAt(page, 'overgangsmatrix');
  const [first] = await rowsOf(page, 'overgangsmatrix');
  expect(first!.startsWith(cells[0]!)).toBe(true);
  await page.close();
  expect(said).toEqual([]);
});

/** What the page says beside the pointer on each bar or cell of a chart. */
async function pointedAt(page: Page, chart: string): Promise<readonly string[]> {
  const figure = page.locator(`#figuur-${chart}`);
  const told: string[] = [];
  for (const mark of await figure.locator('.stage .mark-rect path').all()) {
    await mark.hover({ force: true });
    told.push((await figure.locator('.tip').textContent()) ?? '');
  }
  return told;
}

/** The rows of its table, said in the same way. */
function rowsOf(page: Page, chart: string): Promise<readonly string[]> {
  return page.locator(`#figuur-${chart} table`).evaluate((table: HTMLTableElement) => {
    const [, ...heads] = [...table.tHead!.rows[0]!.cells].map(({ textContent }) => textContent);
    return [...table.tBodies[0]!.rows].map((row) => {
      const [name, ...values] = [...row.cells].map(({ textContent }) => textContent);
      return `${name}: ${values.map((value, i) => `${heads[i]} ${value}`).join(' · ')}`;
    });
  });
}

test('would see a faint word, a wide page and a script', async () => {
  const html = readFileSync(fileOf('samples'), 'utf8');
  const broken = html
    .replace('</main>', '<div style="width:600px">breed</div><script>console.log(1)</script></main>')
    .replace(/<text([^>]*) fill="[^"]*"/, '<text$1 fill="#bbbbbb"');
  writeFileSync(fileOf('broken'), broken);
  const { page: desk } = await open('broken');
  expect(await faintWords(desk)).toHaveLength(1);
  await desk.close();
  const { page, said } = await open('broken', 390);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(390);
  await page.close();
  expect(said.join()).toContain('Content Security Policy');
});
