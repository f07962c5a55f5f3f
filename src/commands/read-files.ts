import { resolve } from 'node:path';
import type { Delivery } from '../ingest/delivery.ts';
import { deliveryJson } from '../ingest/delivery-json.ts';
import { readDelivery } from '../ingest/read-delivery.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Severity } from '../model/finding.ts';
import type { Lang } from '../model/text.ts';
import { renderFindings } from '../render/terminal/findings.ts';
import { readContract } from '../store/read-contract.ts';
import { givenSettings } from './delivery-settings.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';

/** Reads files or folders and holds them to every rule; what `check` and `ingest` have in common. */
export async function readFiles(
  request: CommandRequest,
  files: readonly string[],
  mapping: string | undefined,
): Promise<Delivery> {
  const { config, effects } = request;
  return readDelivery(files, {
    contract: await readContract(),
    settings: givenSettings(config, {}),
    ...(mapping === undefined ? {} : { mapping: resolve(effects.cwd, mapping) }),
  });
}

/** Prints the findings and the account of the rows: as JSON on stdout, else as text. */
export function printDelivery(request: CommandRequest, delivery: Delivery, loaded: boolean): void {
  const { effects, config } = request;
  if (request.json) {
    effects.stdout(`${JSON.stringify(deliveryJson(delivery, loaded), null, 2)}\n`);
    return;
  }
  const text = [
    renderFindings(delivery.findings, effects.columns, config.lang),
    accountLines(delivery, config.lang),
  ];
  effects.stdout(text.filter((part) => part !== '').join('\n'));
  if (delivery.ignored.length > 0) {
    const word = config.lang === 'nl' ? 'niet gelezen' : 'not read';
    tell(request, [`${word}: ${delivery.ignored.join(', ')}`]);
  }
}

/** How a delivery ends: refused for privacy, findings at or above `--fail-on`, or done. */
export function deliveryExit({ config }: CommandRequest, delivery: Delivery): ExitName {
  if (!delivery.anonymous) return 'privacy';
  if (config.failOn === 'never') return 'done';
  const failing: readonly Severity[] =
    config.failOn === 'warning' ? ['blokkerend', 'fout', 'waarschuwing'] : ['blokkerend', 'fout'];
  return delivery.findings.some(({ severity }) => failing.includes(severity)) ? 'findings' : 'done';
}

/** `personen.csv: 543 gelezen = 543 bruikbaar + 0 fout + 0 dubbel + 0 overgeslagen`, a line per file. */
function accountLines(delivery: Delivery, lang: Lang): string {
  const nl = lang === 'nl';
  const lines = delivery.files.map(({ path, read, accepted, duplicates, skipped }) => {
    const refused = read - accepted - duplicates.length - skipped.length;
    return nl
      ? `${path}: ${read} gelezen = ${accepted} bruikbaar + ${refused} fout + ${duplicates.length} dubbel + ${skipped.length} overgeslagen`
      : `${path}: ${read} read = ${accepted} usable + ${refused} faulty + ${duplicates.length} duplicate + ${skipped.length} skipped`;
  });
  return lines.map((line) => `${line}\n`).join('');
}
