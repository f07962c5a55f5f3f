/** The row of a table that a mark of its chart stands for, and what it says there. */
interface PointedRow {
  readonly row: HTMLTableRowElement;
  readonly text: string;
}

/**
 * Finds what a mark shows in the table of its chart. Data of our charts carry the index of their row (`row`,
 * `year`, `place` or, for a line, `line`) and where there is one of their column; undefined when this one does not.
 */
export function pointedRow(
  datum: Readonly<Record<string, unknown>>,
  table: HTMLTableElement,
): PointedRow | undefined {
  const index = [datum['line'], datum['row'], datum['year'], datum['place']].find(isIndex);
  const row = index === undefined ? undefined : table.tBodies[0]!.rows[index];
  if (row === undefined) return undefined;
  const column = [datum['column'], datum['category']].find(isIndex);
  const [name, ...values] = texts(row);
  const [, ...heads] = texts(table.tHead!.rows[0]!);
  const said = values.map((value, i) => `${heads[i]} ${value}`);
  const shown = column === undefined ? said : said.slice(column, column + 1);
  return { row, text: `${name}: ${shown.join(' · ')}` };
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function texts(row: HTMLTableRowElement): readonly string[] {
  return [...row.cells].map(({ textContent }) => textContent);
}
