import { publishedSet } from '../audit/build-published-set.ts';
import { showsSameFigures } from '../audit/same-figures.ts';
import { verifyCertificate } from '../audit/verify-certificate.ts';
import type { ReleaseLine } from '../ledger/ledger.ts';
import { activeReleases } from '../ledger/same-source.ts';
import { restoreTable } from '../ledger/stored-table.ts';
import type { ExitName } from '../model/exit-code.ts';
import { UserError } from '../model/user-error.ts';
import { readLedger } from '../store/ledger.ts';
import { readProof } from '../store/proofs.ts';
import type { CommandRequest } from './request.ts';

/**
 * `audit --controle`: checks the proof of every release in the ledger again, with whole-number arithmetic
 * only, and that it is about the figures that were released. Throws UserError(privacy) naming the releases
 * whose proof does not hold.
 */
export function checkProofs(request: CommandRequest): ExitName {
  const { config, effects, json } = request;
  const nl = config.lang === 'nl';
  const releases = activeReleases(readLedger(config.dataDir));
  const broken = releases.filter((release) => !holds(config.dataDir, release)).map(({ nummer }) => nummer);
  if (broken.length > 0) throw brokenProofs(broken);
  const checked = { schema_version: 1, opdracht: 'audit --controle', gecontroleerd: releases.length };
  const text = nl
    ? `Bewijzen gecontroleerd: ${releases.length}; alle kloppen.`
    : `Proofs checked: ${releases.length}; all hold.`;
  effects.stdout(json ? `${JSON.stringify(checked, null, 2)}\n` : `${text}\n`);
  return 'done';
}

function holds(dataDir: string, { nummer, bron, populatie, tabellen }: ReleaseLine): boolean {
  const proof = readProof(dataDir, nummer);
  if (proof === undefined) return false;
  const released = publishedSet(tabellen.map(restoreTable), {
    id: String(nummer),
    peildatum: bron.peildatum,
    population: populatie,
  });
  return showsSameFigures(proof.set, released) && verifyCertificate(proof.set, proof.certificate);
}

function brokenProofs(numbers: readonly number[]): UserError {
  const list = numbers.join(', ');
  return new UserError('privacy', {
    nl: `het bewijs ontbreekt of klopt niet van vrijgave ${list}`,
    en: `the proof is missing or does not hold of release ${list}`,
  });
}
