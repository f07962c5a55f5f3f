import type { AuditedRelease } from './make-release.ts';
import { tell } from './progress.ts';
import { printed, recordRun } from './record-run.ts';
import type { CommandRequest } from './request.ts';

/**
 * Prints figures on stdout, after they are in the ledger. A dry run prints none: figures that were seen are
 * released, whether they were written or not.
 */
export function printRun(
  request: CommandRequest,
  release: AuditedRelease,
  { command, text }: { readonly command: string; readonly text: string },
): void {
  if (request.dryRun) {
    tell(request, [`${request.config.lang === 'nl' ? 'zou tonen' : 'would show'}: ${command}`]);
    return;
  }
  recordRun(request, release, { command, outputs: printed(text) });
  request.effects.stdout(text);
}
