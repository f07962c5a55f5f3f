import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CheckedDelivery, checkDelivery } from '../../src/ingest/check-delivery.ts';
import { identityMapping } from '../../src/ingest/identity-mapping.ts';
import { openStage } from '../../src/ingest/stage/stage.ts';
import type { Mapping } from '../../src/model/mapping.ts';
import { parseMapping } from '../../src/model/parse-mapping.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';
import type { SqlRow } from '../../src/store/engine.ts';
import { readContract } from '../../src/store/read-contract.ts';

const contract = await readContract();

/** What a check says about files given as text (or bytes), by name. */
export async function checkTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly mapping?: object; readonly peildatum?: string; readonly quarantine?: boolean } = {},
): Promise<WithRows<CheckedDelivery>> {
  const folder = mkdtempSync(join(tmpdir(), 'teksten-'));
  const inputs = Object.entries(files).map(([name, content]) => {
    const at = join(folder, name);
    writeFileSync(at, content);
    return { path: name, name, at };
  });
  const stage = await openStage(join(folder, 'data'));
  const mapping: Mapping =
    options.mapping === undefined
      ? identityMapping(contract)
      : parseMapping(JSON.stringify(options.mapping), 'mapping.json', contract);
  const checked = await checkDelivery(
    { files: inputs, named: new Set(), mapping: undefined },
    {
      contract,
      mapping,
      peildatum: options.peildatum ?? '2024-02-15',
      stage,
      quarantine: options.quarantine ?? false,
    },
  );
  const complete = await withRows(checked);
  stage.close();
  rmSync(folder, { recursive: true });
  return complete;
}

/** `OR-101 trajecten.csv:3 opleiding` per finding, in order. */
export function told({ findings }: CheckedDelivery): readonly string[] {
  return findings.map(({ code, file, line, column }) =>
    `${code} ${file}:${line ?? ''} ${column ?? ''}`.trim(),
  );
}

/** A delivery with the rows of its tables. */
export type WithRows<Kind> = Kind & { readonly rows: ReadonlyMap<string, readonly SqlRow[]> };

/** Reads the rows of the tables of a delivery back from their Parquet files. */
export async function withRows<Kind extends Pick<CheckedDelivery, 'tables'>>(
  delivery: Kind,
): Promise<WithRows<Kind>> {
  const engine = await openDuckdb('', 'geheugen');
  const rows = new Map<string, readonly SqlRow[]>();
  for (const { target, parquet } of delivery.tables) {
    rows.set(target.name, await engine.query(`select * from read_parquet('${await parquet()}')`));
  }
  engine.close();
  return { ...delivery, rows };
}

/** The rows of a table as objects; throws when the table was not delivered. */
export function rowsOf({ rows }: Pick<WithRows<object>, 'rows'>, name: string): readonly SqlRow[] {
  return rows.get(name)!;
}

/** A small sound delivery in canonical tables; lines can be replaced. */
export function canonical(replace: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    'personen.csv': 'persoon_id,geslacht,geboortejaar\nP1,V,1998\nP2,M,2001\n',
    'trajecten.csv': [
      'traject_id,persoon_id,niveau,opleiding,startdatum,einddatum,reden_einde',
      'T1,P1,GRAD,GRAD-0613,2021-09-20,,',
      'T2,P2,PBA,PBA-0913,2020-09-21,2023-06-30,diploma',
      '',
    ].join('\n'),
    'inschrijvingen.csv': [
      'inschrijving_id,traject_id,schooljaar,studiepunten_opgenomen,studiepunten_verworven,resultaat',
      'I1,T1,2021-2022,60,54,gedeeltelijk',
      'I2,T2,2020-2021,60,60,geslaagd',
      '',
    ].join('\n'),
    ...replace,
  };
}
