import { type Content, element, type Markup } from './markup.ts';

/** A table to be read: its first `rowHeads` columns name the row, `words` columns hold text and not numbers. */
export interface PageTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowHeads: number;
  /** Indexes of columns with text. */
  readonly words: ReadonlySet<number>;
}

/** An HTML table with a caption (for who hears it: its title stands above) and scopes, in a box that scrolls by itself where the page is narrower. */
export function pageTable({ caption, heads, rows, rowHeads, words }: PageTable): Markup {
  const isText = (column: number): boolean => column < rowHeads || words.has(column);
  const align = (column: number): string | undefined => (isText(column) ? 't' : undefined);
  const head = heads.map((text, i) => element('th', { scope: 'col', class: align(i) }, text));
  const cell = (text: string, i: number): Content =>
    i < rowHeads
      ? element('th', { scope: 'row' }, text)
      : element('td', { class: words.has(i) ? 't' : undefined }, text);
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption },
    element(
      'table',
      {},
      element('caption', {}, element('span', { class: 'hidden' }, caption)),
      element('thead', {}, element('tr', {}, head)),
      element(
        'tbody',
        {},
        rows.map((row) => element('tr', {}, row.map(cell))),
      ),
    ),
  );
}
