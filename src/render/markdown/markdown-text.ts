/** Text that Markdown (CommonMark with tables) shows as it stands: nothing in it is taken for a sign. */
export function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/^[-+](?=\s)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}

/** A table; columns of `numbers` are set at the right. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: ReadonlySet<number> = new Set(),
): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(heads.map(inline)),
    line(heads.map((_, i) => (numbers.has(i) ? '--:' : '---'))),
    ...rows.map((row) => line(row.map(inline))),
  ];
}
