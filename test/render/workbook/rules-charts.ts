import { allText, elements, type XmlNode } from './parse-xml.ts';
import type { Book, BookSheet } from './read-book.ts';
import type { Rule } from './rule.ts';

/** Rules on the charts that Excel draws itself. */
export const CHART_RULES: Readonly<Record<string, Rule>> = {
  V03: (book) =>
    [...book.xml]
      .filter(([path]) => path.startsWith('xl/charts/'))
      .flatMap(([path, chart]) => chartFaults(book, chart).map((fault) => `${path}: ${fault}`)),
};

/** What a chart keeps of its cells must be what stands in them; a mark has no point. */
function chartFaults(book: Book, chart: XmlNode): readonly string[] {
  const kept = [...elements(chart, 'c:strRef'), ...elements(chart, 'c:numRef')];
  if (kept.length === 0) return ['no cells'];
  return kept.flatMap((reference) => {
    const cited = allText(elements(reference, 'c:f')[0]!);
    const cells = citedCells(book, cited);
    if (cells === undefined) return [`cites nothing: ${cited}`];
    const isText = reference.name === 'c:strRef';
    const expected = cells.flatMap((value, i) =>
      isText || typeof value === 'number' ? [`${i}=${value}`] : [],
    );
    const found = elements(reference, 'c:pt').map(
      (point) => `${point.attributes['idx']}=${allText(elements(point, 'c:v')[0]!)}`,
    );
    return expected.join('|') === found.join('|') ? [] : [`keeps other values than ${cited}`];
  });
}

/** The values of a range in one column; undefined when there is no such sheet, or a cell is missing. */
function citedCells({ sheets }: Book, cited: string): readonly (string | number)[] | undefined {
  const match = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(cited);
  const sheet = sheets.find(({ name }) => name === match?.[1]);
  if (match === null || sheet === undefined) return undefined;
  const [from, to] = [Number(match[3]), Number(match[5] ?? match[3])];
  const values = Array.from({ length: to - from + 1 }, (_, i) => valueAt(sheet, `${match[2]}${from + i}`));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function valueAt(sheet: BookSheet, ref: string): string | number | undefined {
  return sheet.cells.find((cell) => cell.ref === ref)?.value;
}
