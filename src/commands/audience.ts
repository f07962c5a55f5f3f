import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { POLICY_EXTERN, POLICY_INTERN, POLICY_MINIMUM_K, type Policy } from '../protect/policy.ts';
import type { CommandRequest } from './request.ts';

/**
 * The policy for who will read this. `--intern` gives exact figures; it must be allowed in the settings
 * with a reason, never in CI, and each use is logged beside the database.
 * Throws UserError(privacy) when it is not allowed, and UserError(usage) for a threshold below the minimum.
 */
export function choosePolicy(request: CommandRequest, command: string): Policy {
  const { config, ci, intern } = request;
  if (!intern) return externPolicy(config);
  if (ci) {
    throw new UserError('privacy', {
      nl: '--intern kan niet in een geplande of automatische run (CI)',
      en: '--intern is not possible in a scheduled or automatic run (CI)',
    });
  }
  if (!config.intern.allowed) throw internNotAllowed();
  if (!request.dryRun) logIntern(request, command);
  return POLICY_INTERN;
}

/** The folder of the output: `out/<year>`, or `out/intern/<year>` for internal figures. */
export function outputFolder({ config, intern }: CommandRequest, year: number): string {
  return intern ? join(config.out, 'intern', String(year)) : join(config.out, String(year));
}

/** The policy of the settings for readers outside. Throws UserError(usage) for a threshold below the minimum. */
export function externPolicy({
  k = POLICY_EXTERN.k,
  method = 'onderdrukken',
  zerosMayBeHidden = POLICY_EXTERN.zerosMayBeHidden,
}: CommandRequest['config']): Policy {
  if (k >= POLICY_MINIMUM_K) return { ...POLICY_EXTERN, k, method, zerosMayBeHidden };
  throw new UserError('usage', {
    nl: `bescherming.k is kleiner dan het minimum ${POLICY_MINIMUM_K}`,
    en: `bescherming.k is below the minimum of ${POLICY_MINIMUM_K}`,
  });
}

function logIntern({ config, effects }: CommandRequest, command: string): void {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const entry = JSON.stringify({ tijd: effects.now(), opdracht: command, reden: config.intern.reason });
  appendFileSync(join(config.dataDir, 'intern.log'), `${entry}\n`, { mode: 0o600 });
}

function internNotAllowed(): UserError {
  return new UserError(
    'privacy',
    {
      nl: 'exacte cijfers (--intern) zijn hier niet toegestaan',
      en: 'exact figures (--intern) are not allowed here',
    },
    {
      hint: {
        nl: 'zet in onderwijs-report.yaml: intern: {toegestaan: ja, reden: waarom}',
        en: 'put in onderwijs-report.yaml: intern: {toegestaan: ja, reden: why}',
      },
    },
  );
}
