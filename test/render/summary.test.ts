import { expect, test } from 'vitest';
import type { Summary } from '../../src/model/summary.ts';
import { cutSummary, renderSummary } from '../../src/render/markdown/render-summary.ts';

const summary: Summary = {
  lang: 'nl',
  title: 'Een *titel*',
  verdict: 'Gelukt (exitcode 0).',
  parts: [
    { heading: 'Waarom', lines: ['a | b', '<script>'] },
    {
      heading: 'Bestanden & <meer>',
      lines: [],
      folded: true,
      table: {
        heads: ['Bestand', 'n'],
        rows: Array.from({ length: 50 }, (_, i) => [`bestand ${i} é`, '7']),
        numbers: [1],
      },
    },
  ],
};

test('says the verdict first, and shows every text as it stands', () => {
  const text = renderSummary(summary);
  expect(text.split('\n').slice(0, 3)).toEqual(['## Een \\*titel\\*', '', '**Gelukt (exitcode 0).**']);
  expect(text).toContain('- a \\| b\n- \\<script\\>');
  expect(text).toContain(
    '<details><summary>Bestanden &amp; &lt;meer&gt;</summary>\n\n| Bestand | n |\n| --- | --: |',
  );
});

test('leaves a text that fits as it is', () => {
  const text = renderSummary(summary);
  expect(cutSummary(text, Buffer.byteLength(text), 'nl')).toBe(text);
});

test.each([400, 701, 1000])(
  'cuts what does not fit in %i bytes at a line, closes what is open, and says so',
  (room) => {
    const cut = cutSummary(renderSummary(summary), room, 'nl');
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(room);
    expect(cut.split('<details>')).toHaveLength(cut.split('</details>').length);
    expect(cut).not.toContain('\ufffd');
    expect(cut.trimEnd().endsWith('te lang om helemaal te tonen.**')).toBe(true);
  },
);

test('adds nothing where there is no room at all', () => {
  expect(cutSummary(renderSummary(summary), 20, 'en')).toBe('');
});
