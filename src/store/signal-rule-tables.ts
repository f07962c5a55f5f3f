import { dayNumber } from '../model/day.ts';
import { SIGNAL_NAMES, type SignalRule } from '../model/signal-rule.ts';
import type { SqlValue } from './engine.ts';
import type { NewTable } from './write-table.ts';

/** The tables that the queries read the rules from. */
export const SIGNAL_RULE_TABLES = ['signaalregel', 'signaalniveau', 'signaalmoment'] as const;

/**
 * The rules as tables: one row per rule with its thresholds, per rule and level it looks at, and per day of the
 * year it has. `levels` are all codes of `niveaus`.
 */
export function signalRuleTables(
  rules: readonly SignalRule[],
  levels: readonly string[],
): readonly NewTable[] {
  return [
    {
      name: SIGNAL_RULE_TABLES[0],
      columns: [
        ...texts('code', 'regel', 'label_nl', 'label_en'),
        ...integers('volgorde', 'actief', 'drempel', 'drempel_2', 'vanafdag'),
      ],
      rows: rules.map(ruleRow),
    },
    {
      name: SIGNAL_RULE_TABLES[1],
      columns: texts('code', 'niveau'),
      rows: rules.flatMap(({ code, niveaus }) => (niveaus ?? levels).map((level) => [code, level])),
    },
    {
      name: SIGNAL_RULE_TABLES[2],
      columns: [...texts('code', 'evaluatiemoment'), ...integers('maand', 'dag', 'maand_2', 'dag_2')],
      rows: rules.flatMap(momentRows),
    },
  ];
}

function ruleRow(rule: SignalRule, i: number): readonly SqlValue[] {
  const { code, label, actief, drempel, aantal, dagen, minder_dan: below, nog_te_gaan: left } = rule;
  const threshold = drempel ?? aantal ?? dagen ?? below ?? rule.extra_jaren ?? null;
  const from = rule.gestart_vanaf === undefined ? null : dayNumber(rule.gestart_vanaf);
  return [code, SIGNAL_NAMES[code], label.nl, label.en, i, actief ? 1 : 0, threshold, left ?? null, from];
}

function momentRows({ code, dag, van, tot, momenten }: SignalRule): readonly (readonly SqlValue[])[] {
  const row = (day: string, other?: string, moment?: string) => [
    code,
    moment ?? null,
    ...parts(day),
    ...(other === undefined ? [null, null] : parts(other)),
  ];
  return [
    ...(momenten ?? []).map((one) => row(one.dag, one.begonnen_voor, one.evaluatiemoment)),
    ...(van === undefined ? [] : [row(van, tot)]),
    ...(dag === undefined ? [] : [row(dag)]),
  ];
}

/** Month and day of `MM-DD`. */
function parts(day: string): readonly number[] {
  return day.split('-').map(Number);
}

function texts(...names: readonly string[]): NewTable['columns'] {
  return names.map((name) => ({ name, type: 'varchar' }));
}

function integers(...names: readonly string[]): NewTable['columns'] {
  return names.map((name) => ({ name, type: 'integer' }));
}
