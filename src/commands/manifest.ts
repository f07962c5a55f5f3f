import type { Provenance } from '../model/document.ts';
import type { Audit } from '../protect/audit.ts';
import { type Artifact, recordArtifacts } from '../store/write-output.ts';

/** The record that lies beside every set of files: what it was made from, how, and the hash of each file. */
export function manifestArtifact(
  artifacts: readonly Artifact[],
  facts: { readonly command: string; readonly provenance: Provenance; readonly audit: Audit },
): Artifact {
  const { command, provenance, audit } = facts;
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
    invoer: provenance.inputs,
    uitvoer: recordArtifacts(artifacts),
  };
  return {
    path: `manifest-${command}.json`,
    bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
  };
}
