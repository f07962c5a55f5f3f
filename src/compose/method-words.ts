import type { Lang, Text } from '../model/text.ts';
import type { Policy } from '../protect/policy.ts';

const METHODS: Readonly<Record<Policy['method'], Text>> = {
  geen: { nl: 'geen', en: 'none' },
  onderdrukken: { nl: 'onderdrukken', en: 'suppression' },
  afronden: { nl: 'afronden', en: 'rounding' },
};

/** What is done to small counts, in words. */
export function methodWords({ method }: Policy, lang: Lang): string {
  return METHODS[method][lang];
}

/** The same with its threshold: `onderdrukken, k = 5`; `geen (intern)` where everything is shown. */
export function policyWords(policy: Policy, lang: Lang): string {
  const name = methodWords(policy, lang);
  if (policy.method === 'geen') return lang === 'nl' ? `${name} (intern)` : `${name} (internal)`;
  return `${name}, k = ${policy.k}`;
}
