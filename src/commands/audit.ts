import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExitName } from '../model/exit-code.ts';
import type { PublishedSet } from '../model/published-set.ts';
import { UserError } from '../model/user-error.ts';
import { readProof } from '../store/proofs.ts';
import { choosePolicy } from './audience.ts';
import { checkProofs } from './check-proofs.ts';
import { type AuditedRelease, makeRelease } from './make-release.ts';
import { openData } from './open-data.ts';
import { tell } from './progress.ts';
import { recordRun } from './record-run.ts';
import type { CommandRequest } from './request.ts';

/**
 * `audit`: attacks all that the yearly report publishes, and says what that proves. `--export` writes what
 * an attacker sees to a file, `--controle` checks the kept proofs again.
 */
export async function audit(
  request: CommandRequest,
  { file, check }: { readonly file: string | undefined; readonly check: boolean },
): Promise<ExitName> {
  if (request.intern) throw notIntern();
  if (check) return checkProofs(request);
  const policy = choosePolicy(request, 'audit');
  const data = await openData(request);
  try {
    const release = await makeRelease(data, [], policy);
    if (file !== undefined) exportSet(request, release, file);
    request.effects.stdout(statementText(request, release));
    return 'done';
  } finally {
    data.engine.close();
  }
}

function statementText(
  { json, config: { lang } }: CommandRequest,
  { audit: passed }: AuditedRelease,
): string {
  if (!json) return `${passed.statement[lang]}\n`;
  const document = { schema_version: 1, opdracht: 'audit', verklaring: passed.statement[lang] };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Figures in a file are figures that left the service, so the run is entered in the ledger first. */
function exportSet(request: CommandRequest, release: AuditedRelease, file: string): void {
  const set = publishedBy(request, release);
  const bytes = new TextEncoder().encode(`${JSON.stringify(set, null, 1)}\n`);
  const nl = request.config.lang === 'nl';
  if (request.dryRun) {
    tell(request, [`${nl ? 'zou schrijven' : 'would write'}: ${file}`]);
    return;
  }
  recordRun(request, release, { command: 'audit', outputs: [{ path: file, bytes }] });
  writeFileSync(resolve(request.effects.cwd, file), bytes);
  tell(request, [`${nl ? 'geschreven' : 'written'}: ${file}`]);
}

/** What the last release shown publishes together with those before it. */
function publishedBy({ config }: CommandRequest, { pending }: AuditedRelease): PublishedSet {
  const fresh = pending?.fresh.at(-1)?.proof.set;
  const set = fresh ?? readProof(config.dataDir, pending?.shows.at(-1) ?? 0)?.set;
  if (set !== undefined) return set;
  throw new UserError('privacy', {
    nl: 'van deze vrijgave is geen bewijs bewaard; er is niets geschreven',
    en: 'no proof of this release was kept; nothing was written',
  });
}

function notIntern(): UserError {
  return new UserError('usage', {
    nl: 'audit gaat over wat buiten de dienst gepubliceerd wordt; --intern kan niet',
    en: 'audit is about what is published outside the service; --intern is not possible',
  });
}
