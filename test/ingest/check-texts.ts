import { type CheckedDelivery, checkDelivery } from '../../src/ingest/check-delivery.ts';
import { identityMapping } from '../../src/ingest/identity-mapping.ts';
import type { Mapping } from '../../src/model/mapping.ts';
import { parseMapping } from '../../src/model/parse-mapping.ts';
import type { SqlValue } from '../../src/store/engine.ts';
import { readContract } from '../../src/store/read-contract.ts';

const contract = await readContract();

/** What a check says about files given as text (or bytes), by name. */
export function checkTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly mapping?: object; readonly peildatum?: string } = {},
): CheckedDelivery {
  const inputs = Object.entries(files).map(([name, content]) => ({
    path: name,
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const mapping: Mapping =
    options.mapping === undefined
      ? identityMapping(contract)
      : parseMapping(JSON.stringify(options.mapping), 'mapping.json', contract);
  return checkDelivery(
    { files: inputs, named: new Set(), mapping: undefined },
    { contract, mapping, peildatum: options.peildatum ?? '2024-02-15' },
  );
}

/** `OR-101 trajecten.csv:3 opleiding` per finding, in order. */
export function told({ findings }: CheckedDelivery): readonly string[] {
  return findings.map(({ code, file, line, column }) =>
    `${code} ${file}:${line ?? ''} ${column ?? ''}`.trim(),
  );
}

/** The rows of a table as objects; throws when the table was not delivered. */
export function rowsOf(
  { tables }: Pick<CheckedDelivery, 'tables'>,
  name: string,
): readonly Readonly<Record<string, SqlValue>>[] {
  const { target, rows } = tables.find((table) => table.target.name === name)!;
  return rows.map((row) => Object.fromEntries(target.fields.map((field, i) => [field.name, row[i]!])));
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
