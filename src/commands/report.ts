import type { ExitName } from '../model/exit-code.ts';
import { UserError } from '../model/user-error.ts';
import { parseFormats, REPORT_FORMATS } from './output-formats.ts';
import { setJson } from './output-set.ts';
import { publishYear } from './publish-year.ts';
import type { CommandRequest } from './request.ts';
import { tellFailure } from './tell-failure.ts';

const DEFAULT_FORMAT = 'xlsx';
/** What a scheduled run leaves unless it is told otherwise: all that a reader may want of it. */
const SCHEDULED_FORMATS = 'xlsx,html,svg,json,csv';

/** The flags of `report`. */
export interface ReportFlags {
  readonly formats: string | undefined;
  readonly interactive: boolean;
  /** A scheduled run: a folder of its own, a summary, JUnit, and no year needed. */
  readonly scheduled: boolean;
  /** File for JUnit. */
  readonly junit: string | undefined;
}

/**
 * `report YEAR`: the yearly report in each form that is asked for, and a manifest; with `--json` its tables
 * too. `report --ci` is what a pipeline runs. Throws UserError(usage) when no year is given elsewhere.
 */
export async function report(
  request: CommandRequest,
  year: number | undefined,
  asked: ReportFlags,
): Promise<ExitName> {
  const { scheduled, junit } = asked;
  try {
    if (year === undefined && !scheduled) throw noYear();
    const formats = parseFormats(
      asked.formats ?? (scheduled ? SCHEDULED_FORMATS : DEFAULT_FORMAT),
      REPORT_FORMATS,
    );
    return await publishYear(request, {
      command: 'report',
      year,
      charts: [],
      formats: asked.interactive ? [...formats, 'interactief'] : formats,
      json: setJson,
      ...(isForPipeline(request, asked) ? { pipeline: { runFolder: scheduled, junit } } : {}),
    });
  } catch (error) {
    tellFailure(request, error, junit);
    throw error;
  }
}

/** Whether anybody asks for a summary or JUnit; internal figures never go to a pipeline. */
function isForPipeline({ effects, intern }: CommandRequest, { scheduled, junit }: ReportFlags): boolean {
  const asksSummary = (effects.env['GITHUB_STEP_SUMMARY'] ?? '') !== '';
  return !intern && (scheduled || junit !== undefined || asksSummary);
}

function noYear(): UserError {
  return new UserError(
    'usage',
    { nl: 'argument ontbreekt: jaar', en: 'missing argument: jaar' },
    {
      hint: {
        nl: 'bijvoorbeeld: onderwijs-report report 2022; enkel met --ci is het laatste jaar bedoeld',
        en: 'for example: onderwijs-report report 2022; only with --ci the last year is meant',
      },
    },
  );
}
