import type { Lang, Text } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import type { Finding, Insight } from './finding.ts';

const RULES: Readonly<Record<Insight, Text>> = {
  getoond: { nl: 'een klein aantal is getoond', en: 'a small count is shown' },
  exact: { nl: 'een verborgen aantal is exact te berekenen', en: 'a hidden count can be worked out exactly' },
  smal: {
    nl: 'een verborgen aantal is te nauw te bepalen',
    en: 'a hidden count can be narrowed down too far',
  },
  enige: {
    nl: 'wie alleen is in een verborgen aantal, kan een ander berekenen',
    en: 'who is alone in a hidden count can work out another one',
  },
  onbewezen: {
    nl: 'dat een verborgen aantal verborgen blijft, is niet te bewijzen',
    en: 'it cannot be proven that a hidden count stays hidden',
  },
};

/** The refusal of a release: which tables, and what can be worked out; no number and no category. */
export class FailedAuditError extends UserError {
  /** Ids of the tables in which something can be worked out. */
  readonly tables: ReadonlySet<string>;

  constructor(findings: readonly Finding[]) {
    super(
      'privacy',
      {
        nl: `de audit faalt; er is niets geschreven\n  ${findingLines(findings, 'nl').join('\n  ')}`,
        en: `the audit failed; nothing was written\n  ${findingLines(findings, 'en').join('\n  ')}`,
      },
      {
        hint: {
          nl: 'kies grovere tabellen: onderwijs-report advies',
          en: 'choose coarser tables: onderwijs-report advies',
        },
      },
    );
    this.tables = new Set(findings.flatMap(({ plaatsen }) => plaatsen.map(({ tabel }) => tabel)));
  }
}

/** One line per rule: `voortgang, stand: een verborgen aantal is exact te berekenen`. */
function findingLines(findings: readonly Finding[], lang: Lang): readonly string[] {
  const insights = Object.keys(RULES) as readonly Insight[];
  return insights.flatMap((insight) => {
    const own = findings.filter(({ inzicht }) => inzicht === insight);
    const tables = new Set(own.flatMap(({ plaatsen }) => plaatsen.map(({ tabel }) => tabel)));
    return own.length === 0 ? [] : [`${[...tables].sort().join(', ')}: ${RULES[insight][lang]}`];
  });
}
