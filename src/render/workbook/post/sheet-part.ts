/** A sheet with its relationships, if it has any. */
export interface SheetPart {
  readonly sheet: string;
  readonly rels: string | undefined;
}

/** Mends a sheet: links inside the workbook by location only, and numbers instead of random ids; `n` is its number. */
export function repairSheet(part: SheetPart, n: number): SheetPart {
  const linked = internalLinks(part);
  return { sheet: allowDigitTexts(renumberIds(linked.sheet, n)), rels: linked.rels };
}

/** A link inside the workbook is a location; the library also writes an external relationship for it. */
function internalLinks({ sheet, rels }: SheetPart): SheetPart {
  const dropped = new Set<string>();
  const links = sheet.replace(/<hyperlink ([^>]*?)\/>/g, (whole, attributes: string) => {
    const id = / ?r:id="([^"]+)"/.exec(attributes);
    if (id === null || !attributes.includes('location="#')) return whole;
    dropped.add(id[1]!);
    return `<hyperlink ${attributes.replace(id[0], '').replace('location="#', 'location="').trim()}/>`;
  });
  const kept = rels?.replace(/<Relationship [^>]*\/>/g, (relationship) =>
    dropped.has(/ Id="([^"]+)"/.exec(relationship)![1]!) ? '' : relationship,
  );
  return { sheet: links, rels: kept?.includes('<Relationship ') ? kept : undefined };
}

/** Data bars get random ids; these are counted instead, in order of first use. */
function renumberIds(sheet: string, n: number): string {
  const ids = new Map<string, string>();
  return sheet.replace(/\{[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[0-9A-F]{4}-[0-9A-F]{12}\}/g, (id) => {
    if (!ids.has(id)) ids.set(id, countedId(n, ids.size + 1));
    return ids.get(id)!;
  });
}

function countedId(sheet: number, i: number): string {
  return `{00000000-0000-4000-8000-${String(sheet).padStart(6, '0')}${String(i).padStart(6, '0')}}`;
}

/** A code list may hold codes like `01`: no green triangle for a text that is meant to be one. */
function allowDigitTexts(sheet: string): string {
  const range = /<dimension ref="([^"]+)"/.exec(sheet)?.[1];
  if (range === undefined || !sheet.includes('<tableParts')) return sheet;
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  return sheet.replace(/<drawing |<tableParts/, (next) => ignored + next);
}
