import type { Passage } from '../model/document.ts';
import type { FindingRule } from '../model/finding-rule.ts';
import type { Lang, Text } from '../model/text.ts';

const OUTCOMES: Readonly<Record<FindingRule['outcome'], Text>> = {
  blokkerend: {
    nl: 'Blokkerend: het bestand wordt niet aanvaard.',
    en: 'Blocking: the file is not accepted.',
  },
  fout: {
    nl: 'Fout: de rij kan niet gebruikt worden.',
    en: 'Error: the row cannot be used.',
  },
  waarschuwing: {
    nl: 'Waarschuwing: de rij wordt gebruikt, maar kijk ze na.',
    en: 'Warning: the row is used, but have a look at it.',
  },
  dubbel: {
    nl: 'Dubbel: de rij staat er al; ze telt één keer.',
    en: 'Double: the row is there already; it counts once.',
  },
  overgeslagen: {
    nl: 'Overgeslagen: de mapping laat deze rij weg.',
    en: 'Left out: the mapping leaves this row out.',
  },
};

/** What a finding means and how to mend it, in one language. */
export function explainFinding(
  { code, slug, outcome, privacy, rule, fix }: FindingRule,
  lang: Lang,
): Passage {
  const nl = lang === 'nl';
  return {
    heading: `${code} ${slug}`,
    lines: [
      sentence(rule[lang]),
      OUTCOMES[outcome][lang],
      ...(privacy
        ? [
            nl
              ? 'Niet anoniem: exitcode 4, er wordt niets opgeslagen.'
              : 'Not anonymous: exit code 4, nothing is stored.',
          ]
        : []),
      `${nl ? 'Wat te doen' : 'What to do'}: ${sentence(fix[lang])}`,
    ],
  };
}

/** `{name}` stands for a word of the contract or the mapping. */
function sentence(text: string): string {
  const words = text.replace(/\{(\w+)\}/g, '‹$1›');
  return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
}
