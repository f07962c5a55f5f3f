import { composeCohort } from '../compose/cohort-lines.ts';
import { type Release, requireTable, type TableRequest } from '../compose/release.ts';
import type { ExitName } from '../model/exit-code.ts';
import { TOTAL } from '../model/table.ts';
import { UserError } from '../model/user-error.ts';
import type { SafeTable } from '../protect/protect.ts';
import { renderCohort } from '../render/terminal/cohort.ts';
import { BOLD, PLAIN } from '../render/terminal/style.ts';
import { renderTidyCsv } from '../render/tidy-csv.ts';
import { choosePolicy } from './audience.ts';
import { COHORT_MEASURES, COHORT_REQUESTS } from './cohort-requests.ts';
import { composeContext } from './compose-context.ts';
import { makeRelease } from './make-release.ts';
import { openData } from './open-data.ts';
import { printRun } from './print-run.ts';
import { publishedJson } from './published-json.ts';
import type { CommandRequest } from './request.ts';
import { requireYear } from './require-year.ts';
import { restrictToYear } from './restrict-table.ts';

/** `cohort YEAR`: who began in a school year and how they fare, as text, JSON or CSV. */
export async function cohort(
  request: CommandRequest,
  year: number,
  { niveau, by }: { readonly niveau: string | undefined; readonly by: string | undefined },
): Promise<ExitName> {
  const { effects } = request;
  const policy = choosePolicy(request, 'cohort');
  const data = await openData(request);
  try {
    const trait = by ?? (niveau === undefined ? undefined : 'niveaugroep');
    const release = await makeRelease(data, cohortRequests(trait, year), policy);
    requireYear(requireTable(release, { measure: 'cohorten', per: TOTAL }), year);
    const context = composeContext(release, request, { data, year });
    const category = niveau === undefined ? undefined : requireCategory(release, niveau);
    const tables = shownTables(release, { year, trait });
    const text = request.json
      ? publishedJson('cohort', tables, { context, audit: release.audit })
      : request.csv
        ? renderTidyCsv(tables)
        : renderCohort(
            composeCohort(release, { niveau: category, by }, context),
            effects.columns,
            effects.colour ? BOLD : PLAIN,
          );
    const options = [niveau && `--niveau ${niveau}`, by && `--by ${by}`].filter(Boolean);
    printRun(request, release, { command: ['cohort', year, ...options].join(' '), text });
  } finally {
    data.engine.close();
  }
  return 'done';
}

function cohortRequests(trait: string | undefined, year: number): readonly TableRequest[] {
  return trait === undefined ? COHORT_REQUESTS : [...COHORT_REQUESTS, ...traitRequests(trait, year)];
}

function traitRequests(trait: string, year: number): readonly TableRequest[] {
  return COHORT_MEASURES.map((measure) => ({ measure, per: trait, jaar: year }));
}

/** The tables about this cohort, in every design that is published. */
function shownTables(
  release: Release,
  { year, trait }: { year: number; trait: string | undefined },
): readonly SafeTable[] {
  const shown = trait === undefined ? COHORT_REQUESTS : traitRequests(trait, year);
  const tables = shown.flatMap((asked) =>
    release.tables.filter(({ measure, params }) => measure.id === asked.measure && params.per === asked.per),
  );
  return tables.map((table) => restrictToYear(table, year)).filter(({ rows }) => rows.length > 0);
}

/** The category that stands for a level group, itself or merged. Throws UserError(usage) with the ones that exist. */
function requireCategory(release: Release, niveau: string): string {
  const table = requireTable(release, { measure: 'cohorten', per: 'niveaugroep' });
  const at = table.dimensions.findIndex(({ list }) => list === 'per');
  const merged = table.dimensions[at]?.merged ?? {};
  const codes = [...new Set(table.rows.map((row) => row.keys[at]!))].filter((code) => code !== TOTAL);
  const found = codes.find((code) => code === niveau || merged[code]?.includes(niveau));
  if (found !== undefined) return found;
  throw new UserError(
    'usage',
    { nl: `niveaugroep \`${niveau}\` is er niet`, en: `level group \`${niveau}\` does not exist` },
    { hint: { nl: `kies uit ${codes.join(', ')}`, en: `choose from ${codes.join(', ')}` } },
  );
}
