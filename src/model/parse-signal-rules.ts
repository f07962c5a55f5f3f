import { list, may, must, record } from './build-shape.ts';
import { isIsoDate } from './day.ts';
import { parseJson } from './parse-json.ts';
import { refuseMapping, requireKnown } from './refuse-mapping.ts';
import { type Shape, shapeFault } from './shape.ts';
import { SIGNAL_NAMES, type SignalCode, type SignalRule } from './signal-rule.ts';
import { signalRuleShape } from './signal-rule-shape.ts';
import { UserError } from './user-error.ts';

/** The file around the rules; each rule is held to the shape of its code. */
const OUTSIDE: Shape = record({
  $schema: may({ kind: 'text' }, ''),
  regels: must(list({ kind: 'nothing' }), ''),
});

/** A number of a rule: the least and the most it can be. */
const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  drempel: [0, 100],
  aantal: [1, 20],
  dagen: [1, 270],
  minder_dan: [0, 400],
  nog_te_gaan: [0, 400],
  extra_jaren: [0, 2],
};

/** What a file of rules is held against. */
export interface SignalRuleContext {
  /** Name of the file for messages. */
  readonly path: string;
  /** Codes of `niveaus`. */
  readonly levels: readonly string[];
  /** Rules that the file changes; undefined = it is complete. */
  readonly defaults?: readonly SignalRule[];
}

/**
 * Reads a `signalen.json`: with `defaults` a rule takes from there what the file does not say. Throws a
 * UserError (exit 2) that names the rule and the key: not JSON, an unknown rule or key, a number out of
 * bounds, a day that does not exist, an unknown level, a rule twice, or a rule that is missing.
 */
export function parseSignalRules(text: string, context: SignalRuleContext): readonly SignalRule[] {
  const { path, defaults } = context;
  const items = rulesIn(text, path);
  const own = items.map((item, i) => ownRule(item, `${path}.regels[${i}]`, context));
  const twice = own.find(({ code }, i) => own.findIndex((other) => other.code === code) !== i);
  if (twice !== undefined)
    refuseMapping(path, { nl: `${twice.code} staat er twee keer`, en: `${twice.code} stands there twice` });
  return (Object.keys(SIGNAL_NAMES) as SignalCode[]).map((code) => {
    const base = defaults?.find((rule) => rule.code === code);
    const found = own.find((rule) => rule.code === code);
    if (base === undefined && found === undefined)
      refuseMapping(path, { nl: `${code} ontbreekt`, en: `${code} is missing` });
    return { ...base, ...found } as SignalRule;
  });
}

function rulesIn(text: string, path: string): readonly Readonly<Record<string, unknown>>[] {
  const { regels, ...rest } = (parseJson(text, path) ?? {}) as { readonly regels?: unknown };
  const fault = shapeFault({ ...rest, regels: Array.isArray(regels) ? [] : regels }, OUTSIDE, path);
  if (fault !== undefined) throw new UserError('usage', fault.text, fault.hint && { hint: fault.hint });
  return regels as readonly Readonly<Record<string, unknown>>[];
}

function ownRule(item: unknown, place: string, context: SignalRuleContext): Partial<SignalRule> {
  const code = codeOf(item, place);
  const kind = context.defaults === undefined ? 'volledig' : 'eigen';
  const fault = shapeFault(item, signalRuleShape(code, kind), `${place} (${code})`);
  if (fault !== undefined) throw new UserError('usage', fault.text, fault.hint && { hint: fault.hint });
  const rule = item as Partial<SignalRule>;
  checkNumbers(rule, `${place} (${code})`);
  checkDays(rule, `${place} (${code})`);
  for (const level of rule.niveaus ?? []) requireKnown(level, context.levels, `${place} (${code}).niveaus`);
  return rule;
}

function codeOf(item: unknown, place: string): SignalCode {
  const code = (item as { readonly code?: unknown } | null)?.code;
  if (typeof code === 'string' && code in SIGNAL_NAMES) return code as SignalCode;
  const known = Object.keys(SIGNAL_NAMES).join(', ');
  refuseMapping(`${place}.code`, { nl: `hier hoort een van: ${known}`, en: `this must be one of: ${known}` });
}

function checkNumbers(rule: Partial<SignalRule>, place: string): void {
  for (const [name, value] of Object.entries(rule)) {
    if (typeof value !== 'number') continue;
    const [least, most] = BOUNDS[name]!;
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    refuseMapping(`${place}.${name}`, {
      nl: `hier hoort een geheel getal van ${least} tot ${most}`,
      en: `this must be a whole number from ${least} to ${most}`,
    });
  }
}

/** Days of the year must exist in every year; `gestart_vanaf` is a day of the calendar. */
function checkDays(rule: Partial<SignalRule>, place: string): void {
  const { dag, van, tot, gestart_vanaf: from, momenten = [] } = rule;
  const days = [dag, van, tot, ...momenten.flatMap((one) => [one.dag, one.begonnen_voor])];
  const wrong = [
    ...days.filter((day) => day !== undefined && !isIsoDate(`2023-${day}`)),
    ...(from === undefined || isIsoDate(from) ? [] : [from]),
  ][0];
  if (wrong === undefined) return;
  refuseMapping(place, { nl: `${wrong} is geen dag van elk jaar`, en: `${wrong} is no day of every year` });
}
