import type { Provenance } from '../model/document.ts';
import type { Audit } from '../protect/audit.ts';
import { type Artifact, recordArtifacts } from '../store/write-output.ts';
import type { RunEnvironment } from './run-environment.ts';

/** The record that lies beside every set of files: what it was made from, how, and the hash of each file. */
export function manifestArtifact(
  artifacts: readonly Artifact[],
  facts: {
    readonly command: string;
    readonly provenance: Provenance;
    readonly audit: Audit;
    /** Of a scheduled run: its name, and what it was made with. */
    readonly run?: RunEnvironment & { readonly id: string };
  },
): Artifact {
  const { command, provenance, audit, run } = facts;
  const manifest = {
    schema_version: 1,
    command,
    programma: `onderwijs-report ${provenance.toolVersion}`,
    doelpubliek: provenance.audience,
    verzonnen: provenance.invented,
    peildatum: provenance.peildatum,
    registratie_vanaf: provenance.registratieVanaf,
    ...(provenance.asOf === undefined ? {} : { as_of: provenance.asOf }),
    bescherming: {
      beleid: provenance.policy,
      tabellen: audit.tables,
      cellen: audit.cells,
      verborgen: audit.hidden,
    },
    ...(run === undefined
      ? {}
      : {
          run: run.id,
          node: run.node,
          duckdb: run.duckdb,
          definities_sha256: run.definitions,
          instellingen_sha256: run.settings,
        }),
    invoer: provenance.inputs,
    uitvoer: recordArtifacts(artifacts),
  };
  return {
    path: run === undefined ? `manifest-${command}.json` : 'manifest.json',
    bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  };
}
