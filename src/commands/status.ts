import { effectiveDeliveries, knownOn } from '../model/delivery-record.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { MissingTable, ShownCoverage, StatusReport } from '../model/status-report.ts';
import type { Text } from '../model/text.ts';
import { coverageBand, roundRows } from '../protect/coverage-band.ts';
import type { Policy } from '../protect/policy.ts';
import { renderStatus } from '../render/terminal/status.ts';
import { type Coverage, countCoverage } from '../store/coverage.ts';
import { readRecords } from '../store/delivery-records.ts';
import { readContract } from '../store/read-contract.ts';
import { choosePolicy } from './audience.ts';
import { type OpenData, openData } from './open-data.ts';
import type { CommandRequest } from './request.ts';
import { statusJson } from './status-json.ts';

/**
 * `status`: which deliveries the data are made of, how full each column is per school year, what was set
 * aside and what is missing. Without `--intern` in bands and rounded: nothing in it points at a person.
 */
export async function status(request: CommandRequest): Promise<ExitName> {
  const policy = choosePolicy(request, 'status');
  const data = await openData(request);
  try {
    const { asOf, lang } = request.config;
    const contract = await readContract();
    const records = await readRecords(data.engine);
    const known = asOf === undefined ? records : knownOn(records, asOf);
    const optional = contract.tables.filter(({ required }) => !required).map(({ name }) => name);
    const coverage = await countCoverage(data.engine, data.tablesPresent, contract);
    const report: StatusReport = {
      deliveries: known,
      effective: effectiveDeliveries(known).map(({ nummer }) => nummer),
      settings: data.settings,
      setAside: data.inputs.reduce((sum, { apart = 0 }) => sum + apart, 0),
      coverage: coverage.map((row) => shownCoverage(row, policy)),
      missing: optional
        .filter((table) => !data.tablesPresent.includes(table))
        .map((table) => missingTable(table, data)),
      exact: policy.audience === 'intern',
    };
    const { effects, json } = request;
    effects.stdout(
      json
        ? `${JSON.stringify(statusJson(report, request), null, 2)}\n`
        : renderStatus(report, effects.columns, lang),
    );
    return 'done';
  } finally {
    data.engine.close();
  }
}

function shownCoverage({ table, year, rows, filled }: Coverage, policy: Policy): ShownCoverage {
  const exact = policy.audience === 'intern';
  const columns = filled.map(
    (one) => [one.column, exact ? one.rows : coverageBand(one.rows, rows, policy.k)] as const,
  );
  return { table, year, rows: exact ? rows : roundRows(rows), columns: Object.fromEntries(columns) };
}

function missingTable(table: string, { measures, reports }: OpenData): MissingTable {
  const gone = new Set(measures.filter(({ needs }) => needs.includes(table)).map(({ id }) => id));
  const titleOf = (id: string): Text => measures.find((measure) => measure.id === id)!.title;
  const sheets = reports.flatMap(({ sections }) =>
    sections
      .filter(({ measure }) => gone.has(measure))
      .map(({ measure, title }) => title ?? titleOf(measure)),
  );
  return {
    table,
    sheets,
    partly: measures.filter(({ uses }) => uses.includes(table)).map(({ title }) => title),
  };
}
