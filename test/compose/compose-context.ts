import type { ComposeContext } from '../../src/compose/context.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';

/** A context in Dutch for the report of 2022-2023, with a few labels. */
export function composeContext(parts: Partial<ComposeContext> = {}): ComposeContext {
  return {
    lang: 'nl',
    labels: {
      lists: { geslacht: { M: { nl: 'Man', en: 'Male' }, V: { nl: 'Vrouw', en: 'Female' } } },
      traits: { geslacht: { label: { nl: 'Geslacht', en: 'Sex' }, list: 'geslacht' } },
    },
    year: 2022,
    policy: POLICY_EXTERN,
    septemberregel: true,
    breaks: [],
    absent: [],
    organisation: 'Proefstad',
    provenance: {
      peildatum: '2024-02-15',
      registratieVanaf: '2013-09-01',
      toolVersion: '0.0.0',
      inputs: [],
      policy: 'onderdrukken, k = 5',
      invented: false,
      audience: 'extern',
    },
    ...parts,
  };
}
