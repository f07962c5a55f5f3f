/** A name in a statement. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Characters that a path must not be read as a pattern for. */
const PATTERN = /[[*?]/g;

/** The path of one file in a statement that reads it: nothing in it is taken for a pattern. */
export function quoteFile(path: string): string {
  return quoteText(path.replace(PATTERN, '[$&]'));
}

/** A text in a statement. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
