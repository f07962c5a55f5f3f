import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport, type Report } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { packageRoot } from './package-root.ts';

/** The folder with the reports that comes with this package. */
function reportsFolder(): string {
  return join(packageRoot(), 'reports');
}

/** Every `reports/*.yaml`, in the order of their file names. */
export function readReports(folder: string = reportsFolder()): readonly Report[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => parseReport(`reports/${file}`, readFileSync(join(folder, file), 'utf8')));
}

/** The report of that id. Throws UserError(usage) with the ids that exist. */
export function requireReport(reports: readonly Report[], id: string): Report {
  const report = reports.find((candidate) => candidate.id === id);
  if (report !== undefined) return report;
  const ids = reports.map((candidate) => candidate.id).join(', ');
  throw new UserError('usage', {
    nl: `rapport \`${id}\` bestaat niet; er zijn: ${ids}`,
    en: `report \`${id}\` does not exist; there are: ${ids}`,
  });
}
