import { allText, elements } from './parse-xml.ts';
import { type Book, relationsOf, targetOf } from './read-book.ts';
import type { Rule } from './rule.ts';

/** `PK\1\2` opens an entry of the central directory; its time stands 12 bytes on, its date 14. */
const CENTRAL_ENTRY = [0x50, 0x4b, 0x01, 0x02];
const FIRST_DOS_DAY = 0x0021;

/** Rules on the package, the document properties and the strings. */
export const PACKAGE_RULES: Readonly<Record<string, Rule>> = {
  P01: ({ files }) => Object.keys(files).filter((path) => path.endsWith('/')),
  P02: (book) => [...typelessParts(book), ...deadTargets(book)],
  P03: ({ files }) =>
    Object.keys(files).filter((path) =>
      /vba|externalLink|connections|embeddings|customXml|pivot|activeX|query/i.test(path),
    ),
  P04: ({ sheets, strings }) =>
    sheets.flatMap((sheet) =>
      sheet.cells
        .filter((cell) => cell.raw !== undefined && !isSound(cell.value, strings))
        .map((cell) => `${sheet.name}!${cell.ref}`),
    ),
  P05: ({ strings }) =>
    strings
      .filter((text) => text.length > 32_767 || hasControl(text))
      .map((text) => `bad text ${text.slice(0, 20)}`),
  P06: ({ bytes }) =>
    entryDates(bytes)
      .filter((stamp) => stamp !== FIRST_DOS_DAY * 65_536)
      .map(String),
  D01: (book) => (property(book, 'dc:title') === coverTitle(book) ? [] : ['title is not A1 of the cover']),
  D02: (book) =>
    property(book, 'dc:creator').length > 0 && property(book, 'dc:creator') !== 'Unknown'
      ? []
      : ['no author'],
  D03: (book) => (/^(nl-BE|en-GB)$/.test(property(book, 'dc:language')) ? [] : ['no language']),
  D04: (book) => ['dc:subject', 'cp:keywords'].filter((name) => property(book, name) === ''),
  D05: (book) =>
    property(book, 'dcterms:created') === property(book, 'dcterms:modified') &&
    property(book, 'dcterms:created').endsWith('T00:00:00Z')
      ? []
      : ['created and modified are not one day'],
  I01: ({ strings }) => strings.filter((text) => /^(?:[=+@\t]|-\D)/.test(text)),
  V05: ({ sheets, strings }) => {
    const used = new Set(sheets.flatMap((sheet) => sheet.cells.map((cell) => cell.value)));
    return strings.filter((text) => !used.has(text));
  },
};

/** A property of the document, empty when it is not there. */
function property(book: Book, name: string): string {
  const node = elements(book.xml.get('docProps/core.xml')!, name)[0];
  return node === undefined ? '' : allText(node);
}

function coverTitle(book: Book): string {
  return String(book.sheets[0]!.cells.find((cell) => cell.ref === 'A1')?.value);
}

function typelessParts({ files, xml }: Book): readonly string[] {
  const types = xml.get('[Content_Types].xml')!;
  const overrides = new Set(elements(types, 'Override').map((node) => node.attributes['PartName']));
  const own = Object.keys(files).filter((path) => /^(?:xl|docProps)\/.*\.xml$/.test(path));
  return own.filter((path) => !overrides.has(`/${path}`)).map((path) => `no content type: ${path}`);
}

function deadTargets({ files, xml }: Book): readonly string[] {
  return Object.keys(files).flatMap((path) =>
    [...relationsOf(xml, path).values()]
      .filter((relation) => relation.attributes['TargetMode'] !== 'External')
      .map((relation) => targetOf(path, relation))
      .filter((target) => files[target] === undefined)
      .map((target) => `${path} points at nothing: ${target}`),
  );
}

function isSound(value: string | number | undefined, strings: readonly string[]): boolean {
  return typeof value === 'number' ? Number.isFinite(value) : value !== undefined && strings.includes(value);
}

function hasControl(text: string): boolean {
  return [...text].some((char) => char < ' ' && char !== '\n' && char !== '\t');
}

function entryDates(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = [...bytes.keys()].filter((at) => CENTRAL_ENTRY.every((byte, i) => bytes[at + i] === byte));
  return starts.map((at) => view.getUint32(at + 12, true));
}
