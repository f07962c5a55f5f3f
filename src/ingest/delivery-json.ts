import type { Finding } from '../model/finding.ts';
import type { DeliveredFile, Delivery } from './delivery.ts';

/** Version of the JSON below; within a major version keys are only added. */
const SCHEMA_VERSION = 1;

/** What became of one file; `loaded` = records that are in the store because of this run. */
type FileJson = Omit<DeliveredFile, 'path' | 'name' | 'header'> & { readonly loaded: number };

/** The document that `check --json` and `ingest --json` print. */
export interface DeliveryJson {
  readonly schema_version: number;
  readonly anonymous: boolean;
  readonly mapping: { readonly naam: string; readonly sha256: string } | null;
  readonly files: Readonly<Record<string, FileJson>>;
  readonly ignored: readonly string[];
  readonly findings: readonly Finding[];
}

/** A delivery as JSON, files by their path; `loaded` tells whether this run stored it. Holds no cell value. */
export function deliveryJson(delivery: Delivery, loaded: boolean): DeliveryJson {
  const { anonymous, mapping, ignored, findings } = delivery;
  const files = delivery.files.map(({ path, name: _name, header: _header, ...file }) => [
    path,
    { ...file, loaded: loaded ? file.accepted : 0 },
  ]);
  return {
    schema_version: SCHEMA_VERSION,
    anonymous,
    mapping: mapping === undefined ? null : { naam: mapping.naam, sha256: mapping.sha256 },
    files: Object.fromEntries(files) as Readonly<Record<string, FileJson>>,
    ignored,
    findings,
  };
}
