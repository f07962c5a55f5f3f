import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReport } from '../../src/model/report.ts';
import { galleryPage } from './gallery-page.ts';

/**
 * Draws every chart of the yearly report from the bundled city, and the page that shows them. Run by hand after
 * a change to a chart (`npm run docs:gallery`): it counts, protects and draws, and its pictures are kept.
 */
const REPORT = 'reports/jaarrapport.yaml';
const YEAR = '2022';
const PICTURES = 'docs/gallery';
const SETTINGS =
  'peildatum: 2024-02-15\nregistratie_vanaf: 2013-09-01\nverzonnen: ja\nintern: { toegestaan: ja, reden: galerij }\n';

const work = mkdtempSync(join(tmpdir(), 'gallery-'));
const run = (...words: readonly string[]) =>
  execFileSync(
    'node',
    [
      'bin/onderwijs-report.js',
      ...words,
      '--config',
      join(work, 'settings.yaml'),
      '--data-dir',
      join(work, 'data'),
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
try {
  writeFileSync(join(work, 'settings.yaml'), SETTINGS);
  run('ingest', 'fixtures/stad');
  const draw = ['--out', join(work, 'out'), '--formats', 'svg,png', '--quiet'];
  run('charts', YEAR, ...draw);
  run('charts', YEAR, 'overgangsstroom', '--intern', ...draw);
  const { charts } = parseReport(REPORT, readFileSync(REPORT, 'utf8'));
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES);
  const drawn = charts.map(({ id, kind, measure }) => {
    const folder = kind === 'alluvial' ? `out/intern/${YEAR}/charts` : `out/${YEAR}/charts`;
    copyFileSync(join(work, folder, `${id}.png`), join(PICTURES, `${id}.png`));
    return { id, kind, measure, svg: readFileSync(join(work, folder, `${id}.svg`), 'utf8') };
  });
  writeFileSync('docs/gallery.md', galleryPage(drawn));
} finally {
  rmSync(work, { recursive: true, force: true });
}
