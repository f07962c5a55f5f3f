import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/render/markdown/render-markdown.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { pageDocument } from '../page/page-document.ts';

function markdownOf(document: ReturnType<typeof pageDocument>, pictures: readonly string[] = []): string {
  const files = new Map(pictures.map((id) => [id, `charts/${id}.svg`]));
  return new TextDecoder().decode(renderMarkdown(sealedContent(document), files));
}

test('reads as it read before', async () => {
  await expect(markdownOf(pageDocument('nl'), ['stroombalans'])).toMatchFileSnapshot('golden/report-nl.md');
});

test('has as many cells in every row of a table as in its head', () => {
  const tables = markdownOf(pageDocument('nl')).match(/(?:^\|.*\n)+/gm)!;
  expect(tables).toHaveLength(4);
  for (const table of tables) {
    const widths = table
      .trim()
      .split('\n')
      .map((row) => row.split(/(?<!\\)\|/).length);
    expect(new Set(widths).size).toBe(1);
  }
});

test('shows nothing as a sign that was handed in as text', () => {
  const text = markdownOf(
    pageDocument('nl', { title: 'a | b', cover: [{ heading: '<b>', lines: ['1. *x* [c]', '- _y_'] }] }),
  );
  expect(text).toContain('# a \\| b');
  expect(text).toContain('## \\<b\\>');
  expect(text).toContain('- 1\\. \\*x\\* \\[c\\]\n- \\- \\_y\\_');
});
