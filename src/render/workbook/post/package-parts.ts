import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The files of a workbook by path: XML as text, pictures as bytes. */
export interface PackageParts {
  readonly xml: ReadonlyMap<string, string>;
  readonly binary: ReadonlyMap<string, Uint8Array>;
}

/** These come first; the others follow in alphabetical order. */
const FIRST = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];

/** Unzips a workbook; directory entries are left out. */
export function unpack(bytes: Uint8Array): PackageParts {
  const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
  const isXml = (path: string): boolean => /\.(?:xml|rels)$/.test(path);
  return {
    xml: new Map(
      entries.filter(([path]) => isXml(path)).map(([path, data]) => [path, strFromU8(data)] as const),
    ),
    binary: new Map(entries.filter(([path]) => !isXml(path))),
  };
}

/** Zips a workbook: same parts, same bytes, whatever the clock, the time zone or the order they come in. */
export function pack({ xml, binary }: PackageParts): Uint8Array {
  // fflate writes the local fields of a date, so only the local constructor gives 1980-01-01 in every zone
  const mtime = new Date(1980, 0, 1);
  const paths = [...xml.keys(), ...binary.keys()].filter((path) => !FIRST.includes(path)).sort();
  const files: Zippable = {};
  for (const path of [...FIRST, ...paths]) {
    const text = xml.get(path);
    if (text !== undefined) files[path] = [strToU8(text), { level: 6, mtime }];
    else if (binary.has(path)) files[path] = [binary.get(path)!, { level: 0, mtime }];
  }
  return zipSync(files);
}
