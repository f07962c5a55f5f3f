import type { ComposeContext } from '../compose/context.ts';
import type { Labels } from '../compose/labels.ts';
import type { AuditedRelease } from './make-release.ts';
import type { CommandRequest } from './request.ts';

/** What the composers need, from a release and a request: a repeated release names its own day and delivery. */
export function composeContext(
  release: AuditedRelease,
  request: CommandRequest,
  { labels, year }: { readonly labels: Labels; readonly year: number },
): ComposeContext {
  const { policy, origin } = release;
  const { settings, inputs, invented } = origin;
  return {
    lang: request.config.lang,
    labels,
    year,
    policy,
    septemberregel: settings.septemberregel,
    organisation: request.config.organisation,
    provenance: {
      peildatum: settings.peildatum,
      registratieVanaf: settings.registratieVanaf,
      toolVersion: request.toolVersion,
      inputs,
      policy: policy.method === 'geen' ? 'geen (intern)' : `${policy.method}, k = ${policy.k}`,
      invented,
      audience: policy.audience,
      asOf: request.config.asOf,
    },
  };
}
