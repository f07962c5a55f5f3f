type CsvValue = string | number | null;

/**
 * Rows as CSV (RFC 4180: comma, point, CRLF-free, UTF-8 without BOM); null is empty. A text that a
 * spreadsheet could take for a formula gets a leading apostrophe.
 */
export function renderCsv(names: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [names, ...rows].map((row) => `${row.map(csvField).join(',')}\n`).join('');
}

function csvField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const inert = /^[=+@\t\r]|^-\D/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
