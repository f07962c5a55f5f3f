import { isFor } from '../compose/plot.ts';
import { internOnly } from '../compose/plot-alluvial.ts';
import type { Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import type { Policy } from '../protect/policy.ts';

/**
 * The report with only the charts asked for by id; all of them when none is. Throws UserError(usage) with the
 * ids there are for an unknown one, and UserError(privacy) for one that is not for this audience.
 */
export function chooseCharts(report: Report, asked: readonly string[], audience: Policy['audience']): Report {
  if (asked.length === 0) return report;
  const ids = report.charts.map(({ id }) => id);
  const unknown = asked.find((id) => !ids.includes(id));
  if (unknown !== undefined) throw unknownChart(unknown, ids);
  const charts = report.charts.filter(({ id }) => asked.includes(id));
  const refused = charts.find(({ kind }) => !isFor(kind, audience));
  if (refused !== undefined) throw internOnly(refused.id);
  return { ...report, charts };
}

/** Throws UserError(usage) when a chart asked for by id cannot be made from these data. */
export function requireCharts(asked: readonly string[], made: readonly string[]): void {
  const missing = asked.find((id) => !made.includes(id));
  if (missing === undefined) return;
  throw new UserError('usage', {
    nl: `grafiek \`${missing}\` is niet te maken met deze gegevens`,
    en: `chart \`${missing}\` cannot be made from these data`,
  });
}

function unknownChart(id: string, ids: readonly string[]): UserError {
  return new UserError(
    'usage',
    { nl: `er is geen grafiek \`${id}\``, en: `there is no chart \`${id}\`` },
    { hint: { nl: `kies uit ${ids.join(', ')}`, en: `choose from ${ids.join(', ')}` } },
  );
}
