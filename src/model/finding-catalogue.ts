import type { Finding, Severity } from './finding.ts';
import type { FindingRule } from './finding-rule.ts';
import { FILE_RULES } from './findings/about-files.ts';
import { PRIVACY_RULES } from './findings/about-privacy.ts';
import { ROW_RULES } from './findings/about-rows.ts';
import { VALUE_RULES } from './findings/about-values.ts';
import type { Text } from './text.ts';

/** Every rule that a delivery is held to, in the order of their codes. */
export const FINDING_CATALOGUE: readonly FindingRule[] = [
  ...FILE_RULES,
  ...VALUE_RULES,
  ...ROW_RULES,
  ...PRIVACY_RULES,
];

const BY_CODE: ReadonlyMap<string, FindingRule> = new Map(FINDING_CATALOGUE.map((rule) => [rule.code, rule]));

/** The rule of a code; throws when there is none. */
export function findingRule(code: string): FindingRule {
  const rule = BY_CODE.get(code);
  if (rule === undefined) throw new Error(`no finding has the code ${code}`);
  return rule;
}

/** Where a finding stands. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
}

/** What fills the `{names}` in the texts of a rule: words of the contract or the mapping, never of a cell. */
export type Details = Readonly<Record<string, string>>;

/** The finding of a rule at a place. Throws for a rule that is no finding (exact double, left out). */
export function finding(code: string, place: Place, details: Details = {}): Finding {
  const { outcome, rule, fix } = findingRule(code);
  if (outcome === 'dubbel' || outcome === 'overgeslagen') throw new Error(`${code} is no finding`);
  const severity: Severity = outcome;
  return { code, severity, ...place, rule: fill(rule, details), fix: fill(fix, details) };
}

function fill(text: Text, details: Details): Text {
  const words = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
  return { nl: words(text.nl), en: words(text.en) };
}
