import type { Measure } from '../model/measure.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Report, Section } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { contrastColumns } from '../protect/contrast-cells.ts';
import { lifetimeNames } from '../protect/lifetime-counts.ts';
import { quartileColumns } from '../protect/quartile-cells.ts';
import { ratioColumns } from '../protect/ratio-columns.ts';

/**
 * Throws UserError(usage), naming the report and what it asks, when it asks a measure or a column that
 * does not exist. A column that exists but is not published in a design is no fault: it is left out.
 */
export function checkReport(report: Report, measures: readonly Measure[]): void {
  for (const section of [...report.sections, ...report.charts]) {
    const measure = measures.find(({ id }) => id === section.measure);
    if (measure === undefined)
      throw unknown(
        report,
        section.measure,
        measures.map(({ id }) => id),
      );
  }
  for (const section of report.sections) checkColumns(report, section, measures);
}

function checkColumns(
  report: Report,
  { measure: id, columns = [], derived }: Section,
  measures: readonly Measure[],
): void {
  if (derived !== undefined) return;
  const names = columnNames(measures.find((measure) => measure.id === id)!);
  const missing = columns.find((name) => !names.includes(name));
  if (missing !== undefined)
    throw unknown(
      report,
      `${id}.${missing}`,
      names.map((name) => `${id}.${name}`),
    );
}

function columnNames(measure: Measure): readonly string[] {
  const { counts, rates, densities, statistic } = measure;
  if (statistic?.kind === 'verhouding_van_sommen') return ratioColumns(statistic).map(({ name }) => name);
  if (statistic?.kind === 'tijd_tot_gebeurtenis') return lifetimeNames(statistic);
  return [
    ...counts.map(({ name }) => name),
    ...[...rates, ...densities].flatMap(({ name, low, high }) => [name, low, high]),
    ...[...contrastColumns(measure), ...quartileColumns(measure.quartiles)].map(({ name }) => name),
  ];
}

function unknown({ file }: Report, name: string, allowed: readonly string[]): UserError {
  const near = nearestName(name, allowed) ?? allowed.join(', ');
  return new UserError(
    'usage',
    { nl: `${file}: \`${name}\` bestaat niet`, en: `${file}: \`${name}\` does not exist` },
    { hint: { nl: `wel: ${near}`, en: `there is: ${near}` } },
  );
}
