import type { RawTable } from '../../model/table.ts';
import { aalenJohansen } from '../../stats/aalen-johansen.ts';
import { type EventRecord, eventTable } from '../../stats/event-table.ts';
import { type BrokenInvariant, broken } from './broken-invariant.ts';

/** What rounding may leave of 1. */
const ROUNDING = 1e-9;

/** I11: at every time the share without an outcome and the shares of all outcomes make 1, group by group. */
export function brokenCurves({ measure, rows }: RawTable): readonly BrokenInvariant[] {
  const { statistic } = measure;
  if (statistic?.kind !== 'tijd_tot_gebeurtenis') return [];
  const [time, cause] = [statistic.time, statistic.cause].map((name) => measure.values.indexOf(name));
  const weight = measure.counts.findIndex(({ name }) => name === statistic.weight);
  const groups = new Map<string, { readonly keys: readonly string[]; readonly records: EventRecord[] }>();
  for (const { keys, values, counts } of rows) {
    const key = keys.join('\u0000');
    const group = groups.get(key) ?? { keys, records: [] };
    group.records.push({ time: values[time!]!, cause: values[cause!]!, count: counts[weight] ?? 0 });
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ records }) => !addsUp(records, statistic.outcomes.length))
    .map(({ keys }) => broken('I11', measure.id, { keys, rule: RULE }));
}

const RULE = {
  nl: 'het aandeel zonder uitkomst en de aandelen van de uitkomsten zijn samen geen 100%',
  en: 'the share without an outcome and the shares of the outcomes do not make 100%',
};

function addsUp(records: readonly EventRecord[], causes: number): boolean {
  if (records.some(({ cause }) => cause > causes)) return false;
  const { survival, incidence } = aalenJohansen(eventTable(records, causes));
  return survival.every((share, i) => {
    const whole = incidence.reduce((sum, curve) => sum + curve[i]!, share);
    return Math.abs(whole - 1) <= ROUNDING && share >= 0;
  });
}
