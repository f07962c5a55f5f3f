import type { ComposeContext } from '../compose/context.ts';
import { policyWords } from '../compose/method-words.ts';
import { absentMeasures } from './count-tables.ts';
import type { AuditedRelease } from './make-release.ts';
import type { OpenData } from './open-data.ts';
import type { CommandRequest } from './request.ts';

/** What the composers need, from a release and a request: a repeated release names its own day and delivery. */
export function composeContext(
  release: AuditedRelease,
  request: CommandRequest,
  { data, year }: { readonly data: OpenData; readonly year: number },
): ComposeContext {
  const { policy, origin } = release;
  const { settings, inputs, invented } = origin;
  return {
    lang: request.config.lang,
    labels: data.labels,
    absent: absentMeasures(data),
    year,
    policy,
    septemberregel: settings.septemberregel,
    breaks: request.config.breaks,
    organisation: request.config.organisation,
    provenance: {
      peildatum: settings.peildatum,
      registratieVanaf: settings.registratieVanaf,
      toolVersion: request.toolVersion,
      inputs,
      policy: policyWords(policy, request.config.lang),
      invented,
      audience: policy.audience,
      asOf: request.config.asOf,
    },
  };
}
