import type { ComposeContext } from '../compose/context.ts';
import { composeGrid } from '../compose/grid.ts';
import { findTable, type TableRequest } from '../compose/release.ts';
import { schoolYearOf } from '../model/day.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Section } from '../model/report.ts';
import { TOTAL } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import type { Policy } from '../protect/policy.ts';
import type { SafeTable } from '../protect/protect.ts';
import { renderGrid } from '../render/terminal/grid.ts';
import { BOLD, PLAIN } from '../render/terminal/style.ts';
import { renderTidyCsv } from '../render/tidy-csv.ts';
import { requireReport } from '../store/read-reports.ts';
import { choosePolicy } from './audience.ts';
import { composeContext } from './compose-context.ts';
import { isAvailable, requireMeasure } from './count-tables.ts';
import { type AuditedRelease, makeRelease } from './make-release.ts';
import { type OpenData, openData } from './open-data.ts';
import { printRun } from './print-run.ts';
import { tell } from './progress.ts';
import { publishedJson } from './published-json.ts';
import type { CommandRequest } from './request.ts';
import { requireDay } from './require-day.ts';
import { signalDay } from './signal-day.ts';
import { signalRows } from './signal-rows.ts';
import { wholeTable } from './whole-table.ts';

const REPORT = 'signalen';
const OF_DAY = 'signalen_op_dag';

/** A table and how it is shown. */
interface Shown {
  readonly section: Section;
  readonly table: SafeTable;
}

/**
 * `signals [--date D]`: how many signals the school year gave up to a day and how many are still open, how
 * signals were followed up, and what they foretold. Counts only; whom they are about is in the work list.
 */
export async function signals(request: CommandRequest, date: string | undefined): Promise<ExitName> {
  requireDay(date);
  const policy = choosePolicy(request, 'signals');
  const data = await openData(request);
  try {
    const datum = signalDay(data, date);
    const release = await releaseOf(request, data, { policy, datum });
    const context = composeContext(release, request, { data, year: schoolYearOf(datum) });
    const shown = shownTables(data, release, datum);
    tellLeftOut(request, data, shown);
    const command = date === undefined ? 'signals' : `signals --date ${date}`;
    printRun(request, release, { command, text: textOf(request, shown, { context, audit: release.audit }) });
  } finally {
    data.engine.close();
  }
  return 'done';
}

/** The yearly set and the signals of the day; without these, and with the reason told, where they may not be shown. */
async function releaseOf(
  request: CommandRequest,
  data: OpenData,
  { policy, datum }: { readonly policy: Policy; readonly datum: string },
): Promise<AuditedRelease> {
  if (!isAvailable(data, OF_DAY)) return makeRelease(data, [], policy);
  const ofDay: TableRequest = { measure: OF_DAY, per: TOTAL, datum };
  return makeRelease(data, [ofDay], policy).catch((error: unknown) => {
    const isTooFine = error instanceof UserError && ['usage', 'privacy'].includes(error.exit);
    if (policy.audience === 'intern' || !isTooFine) throw error;
    tell(request, [error.text[request.config.lang]]);
    return makeRelease(data, [], policy);
  });
}

function shownTables(data: OpenData, release: AuditedRelease, datum: string): readonly Shown[] {
  const ofDay = findTable(release, { measure: OF_DAY, per: TOTAL, datum });
  return [
    ...(ofDay === undefined ? [] : [{ section: wholeTable(OF_DAY), table: signalRows(ofDay) }]),
    ...requireReport(data.reports, REPORT).sections.flatMap((section): readonly Shown[] => {
      const table = findTable(release, { measure: section.measure, per: TOTAL });
      return table === undefined ? [] : [{ section, table }];
    }),
  ];
}

function textOf(
  { json, csv, effects }: CommandRequest,
  shown: readonly Shown[],
  { context, audit }: { readonly context: ComposeContext; readonly audit: AuditedRelease['audit'] },
): string {
  const tables = shown.map(({ table }) => table);
  if (json) return publishedJson('signals', tables, { context, audit });
  if (csv) return renderTidyCsv(tables);
  return shown
    .map(({ section, table }) => {
      const grid = composeGrid(section, [table], { ...context, number: undefined });
      return renderGrid(grid, effects.columns, effects.colour ? BOLD : PLAIN);
    })
    .join('\n');
}

/** Says on stderr which tables are not shown, and why. */
function tellLeftOut(request: CommandRequest, data: OpenData, shown: readonly Shown[]): void {
  const { lang } = request.config;
  const ids = [OF_DAY, ...requireReport(data.reports, REPORT).sections.map(({ measure }) => measure)];
  const missing = ids.filter((id) => !shown.some(({ table }) => table.measure.id === id));
  const lines = missing.map((id) => {
    const { title, needs } = requireMeasure(data, id);
    const absent = needs.filter((table) => !data.tablesPresent.includes(table));
    const [notThere, tooFine] =
      lang === 'nl'
        ? [
            `tabel ${absent.join(', ')} is niet aangeleverd`,
            'te fijn om extern te tonen; intern wel (--intern)',
          ]
        : [
            `table ${absent.join(', ')} was not delivered`,
            'too fine to show outside; internally it is (--intern)',
          ];
    return `${lang === 'nl' ? 'niet getoond' : 'not shown'}: ${title[lang]} (${absent.length > 0 ? notThere : tooFine})`;
  });
  tell(request, lines);
}
