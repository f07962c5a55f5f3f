import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Encoding } from '../../model/mapping.ts';
import { UserError } from '../../model/user-error.ts';

/** An export as far as a draft needs it. */
export interface Sample {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
}

const DELIMITERS = [';', ',', '\t', '|'];
/** A draft needs no more than the first records. */
const MOST_RECORDS = 200_000;

/**
 * The header and records of an export, read leniently: a draft is made of it and nothing is stored. Throws
 * UserError(noInput) for a file that is not there and UserError(findings) for one without a header.
 */
export async function readSample(path: string): Promise<Sample> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new UserError(
      'noInput',
      { nl: `geen invoer gevonden: ${path}`, en: `no input found: ${path}` },
      { cause },
    );
  });
  const { text, encoding } = decode(bytes);
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = DELIMITERS.reduce((best, one) => (count(first, one) > count(first, best) ? one : best));
  const [header, ...records] = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: MOST_RECORDS + 1,
  });
  if (header === undefined || header.every((cell) => cell.trim() === '')) {
    throw new UserError('findings', { nl: `${path} heeft geen kopregel`, en: `${path} has no header` });
  }
  return { encoding, delimiter, header: header.map((cell) => cell.trim()), records };
}

function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function count(line: string, sign: string): number {
  return line.split(sign).length;
}
