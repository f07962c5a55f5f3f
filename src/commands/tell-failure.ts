import { exitCode } from '../model/exit-code.ts';
import { githubNote } from '../render/github-annotations.ts';
import { renderSummary } from '../render/markdown/render-summary.ts';
import { runJunit } from '../render/run-junit.ts';
import { failureFacts } from './failure-facts.ts';
import { showOnJobPage } from './job-summary.ts';
import type { CommandRequest } from './request.ts';
import { writeJunit } from './write-junit.ts';

/**
 * Says on the page of a job, and in JUnit, why there is no report. Nothing else is written: after a failure
 * there is nothing that a pipeline could upload. What cannot be written is told, and hides nothing of the failure.
 */
export function tellFailure(request: CommandRequest, error: unknown, junit: string | undefined): void {
  const { effects, quiet } = request;
  const { lang } = request.config;
  const { exit, text, hint } = failureFacts(error);
  const code = exitCode(exit);
  const nl = lang === 'nl';
  const lines = hint === undefined ? [] : [hint[lang]];
  showOnJobPage(
    request,
    renderSummary({
      lang,
      title: nl ? 'Jaarrapport' : 'Yearly report',
      verdict: nl
        ? `Mislukt (exitcode ${code}): er is niets geschreven.`
        : `Failed (exit code ${code}): nothing was written.`,
      parts: [{ heading: nl ? 'Waarom' : 'Why', lines: [text[lang], ...lines] }],
    }),
  );
  if (effects.env['GITHUB_ACTIONS'] === 'true' && !quiet)
    effects.stderr(githubNote('error', `exit ${code}`, [text[lang], ...lines].join(' ')));
  const failure = { exit, message: text[lang], hint: hint?.[lang] ?? '' };
  try {
    writeJunit(request, junit, runJunit({ failure, aside: [] }, lang));
  } catch {
    if (!quiet)
      effects.stderr(nl ? `${junit} kon niet geschreven worden\n` : `${junit} could not be written\n`);
  }
}
