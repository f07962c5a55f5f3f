import { cutSummary, MOST_SUMMARY_BYTES } from '../render/markdown/render-summary.ts';
import { appendJobSummary, jobSummarySize } from '../store/job-summary.ts';
import type { CommandRequest } from './request.ts';

/**
 * Shows a summary on the page of the job, where GitHub says in which file it wants it. What would make the
 * whole too large is cut, and says so. A page that cannot be written is no reason to fail: it is told.
 */
export function showOnJobPage({ effects, config, quiet, dryRun }: CommandRequest, markdown: string): void {
  const file = effects.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '' || dryRun) return;
  try {
    const room = MOST_SUMMARY_BYTES - jobSummarySize(file) - 1;
    appendJobSummary(file, `${cutSummary(markdown, room, config.lang)}\n`);
  } catch {
    if (quiet) return;
    effects.stderr(
      config.lang === 'nl'
        ? 'de samenvatting van de job kon niet geschreven worden\n'
        : 'the job summary could not be written\n',
    );
  }
}
