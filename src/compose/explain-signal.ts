import type { Passage } from '../model/document.ts';
import type { SignalRule } from '../model/signal-rule.ts';
import type { Lang } from '../model/text.ts';

/** What a rule for signals fires on, as it is set, and what a caseworker can do; in one language. */
export function explainSignal(rule: SignalRule, lang: Lang): Passage {
  const nl = lang === 'nl';
  const levels = rule.niveaus?.join(', ');
  return {
    heading: `${rule.code} ${rule.label[lang]}`,
    lines: [
      filled(rule, rule.reden[lang]),
      `${nl ? 'Voorstel' : 'Suggestion'}: ${filled(rule, rule.voorstel[lang])}`,
      ...(levels === undefined ? [] : [`${nl ? 'Niveaus' : 'Levels'}: ${levels}`]),
      rule.actief
        ? nl
          ? 'Deze regel staat aan.'
          : 'This rule is on.'
        : nl
          ? 'Deze regel staat uit; zet hem aan in signalen.json.'
          : 'This rule is off; switch it on in signalen.json.',
    ],
  };
}

/** `{drempel}` stands for the parameter of the rule. */
function filled(rule: SignalRule, text: string): string {
  const values = rule as unknown as Readonly<Record<string, unknown>>;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
