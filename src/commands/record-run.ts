import { repeatedLine } from '../compose/run-summary.ts';
import type { RunContent } from '../ledger/ledger.ts';
import { appendToLedger } from '../store/ledger.ts';
import { writeProof } from '../store/proofs.ts';
import { type Artifact, recordArtifacts } from '../store/write-output.ts';
import type { AuditedRelease } from './make-release.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';

/**
 * Enters a run in the ledger, before anything of it is shown or written, and says so when an earlier release
 * is repeated. The same run again adds nothing; internal figures and dry runs never enter.
 */
export function recordRun(
  request: CommandRequest,
  release: AuditedRelease,
  run: { readonly command: string; readonly outputs: readonly Artifact[] },
): void {
  tellRepeated(request, release);
  const { pending, origin } = release;
  if (pending === undefined || request.dryRun) return;
  const content: RunContent = {
    soort: 'uitgave',
    opdracht: run.command,
    sessie: request.session ?? null,
    peildatum: origin.settings.peildatum,
    ...(request.config.asOf === undefined ? {} : { as_of: request.config.asOf }),
    vrijgaven: pending.shows,
    uitvoer: recordArtifacts(run.outputs),
  };
  const isKnown = pending.lines.some((line) => line.soort === 'uitgave' && runKey(line) === runKey(content));
  const { dataDir } = request.config;
  const releases = pending.fresh.map((fresh) => fresh.content);
  appendToLedger(dataDir, isKnown ? releases : [...releases, content], {
    lines: pending.lines,
    tijd: request.effects.now(),
    keep: () => {
      for (const [i, { proof }] of pending.fresh.entries())
        writeProof(dataDir, pending.lines.length + i + 1, proof);
    },
  });
}

/** What a run prints, as the ledger keeps it. */
export function printed(text: string): readonly Artifact[] {
  return [{ path: 'stdout', bytes: new TextEncoder().encode(text) }];
}

/** Says on stderr that these are the figures of an earlier day. */
function tellRepeated(request: CommandRequest, { repeated }: AuditedRelease): void {
  if (repeated === undefined) return;
  tell(request, [repeatedLine(repeated, request.config.lang)]);
}

function runKey({ opdracht, sessie, peildatum, as_of, vrijgaven, uitvoer }: RunContent): string {
  return JSON.stringify([opdracht, sessie, peildatum, as_of ?? null, vrijgaven, uitvoer]);
}
