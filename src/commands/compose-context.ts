import type { ComposeContext } from '../compose/context.ts';
import type { Policy } from '../protect/policy.ts';
import type { OpenData } from './open-data.ts';
import type { CommandRequest } from './request.ts';

/** What the composers need, from an open store and a request. */
export function composeContext(
  data: OpenData,
  request: CommandRequest,
  { policy, year }: { readonly policy: Policy; readonly year: number },
): ComposeContext {
  const { settings, inputs, invented } = data;
  return {
    lang: request.config.lang,
    labels: data.labels,
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
    },
  };
}
