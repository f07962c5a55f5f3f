import { appendFileSync, statSync } from 'node:fs';

/** How many bytes a job summary holds already; 0 when there is none yet. */
export function jobSummarySize(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Adds text to a job summary; the pipeline shows it on the page of the job. */
export function appendJobSummary(file: string, text: string): void {
  appendFileSync(file, text);
}
