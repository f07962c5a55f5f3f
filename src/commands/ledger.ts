import { type ListedRun, listRuns } from '../ledger/list-runs.ts';
import type { ExitName } from '../model/exit-code.ts';
import { UserError } from '../model/user-error.ts';
import { forgetReleases } from '../store/forget-releases.ts';
import { readLedger } from '../store/ledger.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';

const FORGET = 'vergeet';

/** `ledger`: which figures were released and when, without any figure; `ledger vergeet`: lets go of them. */
export async function ledger(
  request: CommandRequest,
  action: string | undefined,
  { reason }: { readonly reason: string | undefined },
): Promise<ExitName> {
  if (action === FORGET) return forget(request, reason);
  if (action !== undefined) throw unknownAction(action);
  const runs = listRuns(readLedger(request.config.dataDir));
  request.effects.stdout(request.json ? asJson(runs) : asText(request, runs));
  return 'done';
}

function forget(request: CommandRequest, reason: string | undefined): ExitName {
  const { config, effects, dryRun } = request;
  const nl = config.lang === 'nl';
  if (reason === undefined || reason.trim() === '') throw noReason();
  if (dryRun) {
    tell(request, [nl ? 'zou eerdere uitgaven loslaten' : 'would let go of earlier releases']);
    return 'done';
  }
  forgetReleases(config.dataDir, { reden: reason.trim(), tijd: effects.now() });
  tell(request, [
    nl
      ? 'eerdere uitgaven tellen niet meer mee; elke volgende vermeldt dat ze er niet aan getoetst is'
      : 'earlier releases no longer count; every later one says that it was not tested against them',
  ]);
  return 'done';
}

function asJson(runs: readonly ListedRun[]): string {
  return `${JSON.stringify({ schema_version: 1, opdracht: 'ledger', uitgaven: runs }, null, 2)}\n`;
}

function asText({ config: { lang } }: CommandRequest, runs: readonly ListedRun[]): string {
  const nl = lang === 'nl';
  if (runs.length === 0) return nl ? 'Er is nog niets vrijgegeven.\n' : 'Nothing was released yet.\n';
  const head = nl ? ['nr', 'datum', 'peildatum', 'uitgave'] : ['no', 'date', 'peildatum', 'release'];
  const rows = runs.map((run) => [
    String(run.nummer),
    run.datum,
    run.peildatum ?? '',
    describe(run, nl ? 'vergeten' : 'let go'),
  ]);
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  return [head, ...rows]
    .map((row) => `${row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function describe({ opdrachten, sessie, reden, telt_mee: counts }: ListedRun, forgotten: string): string {
  if (reden !== null) return `${forgotten}: ${reden}`;
  const commands = opdrachten.join(' · ');
  const named = sessie === null ? commands : `${sessie}: ${commands}`;
  return counts ? named : `(${named})`;
}

function noReason(): UserError {
  return new UserError(
    'usage',
    { nl: '--reden ontbreekt', en: '--reden is missing' },
    {
      hint: {
        nl: 'zeg in een zin waarom eerdere uitgaven niet meer tellen: ledger vergeet --reden "…"',
        en: 'say in a sentence why earlier releases no longer count: ledger vergeet --reden "…"',
      },
    },
  );
}

function unknownAction(action: string): UserError {
  return new UserError(
    'usage',
    { nl: `ledger kent \`${action}\` niet`, en: `ledger does not know \`${action}\`` },
    {
      hint: { nl: `kies ${FORGET}, of niets voor de lijst`, en: `choose ${FORGET}, or nothing for the list` },
    },
  );
}
