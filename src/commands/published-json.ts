import type { ComposeContext } from '../compose/context.ts';
import { mergedIn } from '../compose/merge-words.ts';
import type { Audit } from '../protect/audit.ts';
import type { SafeTable } from '../protect/protect.ts';
import { resource } from '../protect/resource.ts';

/** The published tables as one JSON document, ending with a newline. */
export function publishedJson(
  command: string,
  tables: readonly SafeTable[],
  { context, audit }: { readonly context: ComposeContext; readonly audit: Audit },
): string {
  const { provenance, lang, policy, labels } = context;
  const document = {
    schema_version: 1,
    opdracht: command,
    programma: `onderwijs-report ${provenance.toolVersion}`,
    taal: lang,
    doelpubliek: provenance.audience,
    verzonnen: provenance.invented,
    peildatum: provenance.peildatum,
    registratie_vanaf: provenance.registratieVanaf,
    bescherming: {
      beleid: provenance.policy,
      methode: policy.method,
      k: policy.k,
      verklaring: audit.statement[lang],
      aantallen: audit.nonZero,
      verborgen: audit.hidden,
      samengevoegd: tables.flatMap((table) =>
        mergedIn(table, labels).map(({ dimension, code, parts, text }) => ({
          tabel: table.id,
          dimensie: dimension.name,
          categorie: code,
          delen: parts,
          label: text[lang],
        })),
      ),
    },
    invoer: provenance.inputs,
    tabellen: tables.map((table) => resource(table, lang)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
