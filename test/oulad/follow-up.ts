import type { EventRecord } from '../../src/stats/event-table.ts';
import type { Enrolment } from './read-enrolments.ts';

/** What ended an enrolment, as a cause of the toolbox. */
export const CAUSES = ['unregistered', 'success', 'fail'] as const;

const DAY = 86_400_000;
const SUCCESS: ReadonlySet<string> = new Set(['Pass', 'Distinction']);

/** Who started: not deregistered before or on the first day. */
export function hasStarted({ unregistered }: Enrolment): boolean {
  return unregistered === null || unregistered > 0;
}

/** Withdrawn on a day that was not written down. */
export function isUndated({ result, unregistered }: Enrolment): boolean {
  return result === 'Withdrawn' && unregistered === null;
}

/** One enrolment as known on a day. */
export interface FollowUp {
  readonly enrolment: Enrolment;
  readonly record: EventRecord;
}

/**
 * Who started before `snapshot`, followed until that day or the end of the module: deregistered (1), or with a
 * result at the end of the module (2 success, 3 fail), or still enrolled (0).
 */
export function followUpOn(enrolments: readonly Enrolment[], snapshot: string): readonly FollowUp[] {
  return enrolments
    .filter((enrolment) => hasStarted(enrolment) && !isUndated(enrolment) && enrolment.start < snapshot)
    .map((enrolment) => ({ enrolment, record: recordOn(enrolment, snapshot) }));
}

function recordOn({ start, length, unregistered, result }: Enrolment, snapshot: string): EventRecord {
  const seen = Math.min((Date.parse(snapshot) - Date.parse(start)) / DAY, length);
  if (unregistered !== null && unregistered <= seen) return { time: unregistered, cause: 1 };
  if (seen < length) return { time: seen, cause: 0 };
  return { time: length, cause: SUCCESS.has(result) ? 2 : result === 'Fail' ? 3 : 0 };
}
