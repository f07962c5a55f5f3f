import { resolve } from 'node:path';
import { deliverySummary } from '../compose/delivery-summary.ts';
import type { FailOn } from '../config/config.ts';
import type { DeliveredFile, Delivery } from '../ingest/delivery.ts';
import { deliveryJson } from '../ingest/delivery-json.ts';
import { readDelivery } from '../ingest/read-delivery.ts';
import type { RowsOfFile } from '../model/document.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Severity } from '../model/finding.ts';
import type { Lang } from '../model/text.ts';
import { POLICY_EXTERN } from '../protect/policy.ts';
import { githubAnnotations } from '../render/github-annotations.ts';
import { junitXml } from '../render/junit.ts';
import { renderSummary } from '../render/markdown/render-summary.ts';
import { renderFindings } from '../render/terminal/findings.ts';
import { readContract } from '../store/read-contract.ts';
import { choosePolicy } from './audience.ts';
import { givenSettings } from './delivery-settings.ts';
import { expandFixLists, writeFixLists } from './fix-lists.ts';
import { showOnJobPage } from './job-summary.ts';
import { tell } from './progress.ts';
import { readingProgress } from './reading-progress.ts';
import type { CommandRequest } from './request.ts';
import { spoolStdin } from './spool-stdin.ts';
import { timedSteps } from './timed-steps.ts';
import { writeJunit } from './write-junit.ts';

/** How files are read and what becomes of the findings; the flags that `check` and `ingest` have in common. */
export interface ReadFlags {
  readonly mapping?: string | undefined;
  /** Leave out what cannot be used instead of refusing the whole delivery. */
  readonly quarantine?: boolean;
  /** File for the findings as JUnit. */
  readonly junit?: string | undefined;
}

/**
 * Reads files, folders or standard input (`-`) and holds them to every rule; a fix-list stands for the delivery that it is about.
 * Throws UserError(privacy) for `--intern` where that is not allowed. Close the delivery when it is no longer needed.
 */
export async function readFiles(
  request: CommandRequest,
  files: readonly string[],
  flags: ReadFlags,
): Promise<Delivery> {
  if (request.intern) choosePolicy(request, 'herstellijst');
  const stdin = await spoolStdin(request, files);
  try {
    const delivery = await readAsked(request, { files, flags, stdin: stdin.at });
    const close = (): void => {
      delivery.close();
      stdin.remove();
    };
    return { ...delivery, close };
  } catch (error) {
    stdin.remove();
    throw error;
  }
}

async function readAsked(
  request: CommandRequest,
  {
    files,
    flags,
    stdin,
  }: { readonly files: readonly string[]; readonly flags: ReadFlags; readonly stdin: string | undefined },
): Promise<Delivery> {
  const { config, effects } = request;
  const asked = await expandFixLists(request, files, { mapping: flags.mapping, stdin });
  const step = timedSteps(request, { showsItself: true });
  return step(config.lang === 'nl' ? 'lezen en nakijken' : 'reading and checking', async () =>
    readDelivery(asked.files, {
      contract: await readContract(),
      dataDir: config.dataDir,
      onProgress: readingProgress(request),
      settings: givenSettings(config, {}),
      quarantine: flags.quarantine === true,
      corrections: asked.corrections,
      ...(stdin === undefined ? {} : { stdin }),
      ...(asked.mapping === undefined ? {} : { mapping: resolve(effects.cwd, asked.mapping) }),
    }),
  );
}

/** What a delivery leaves besides its rows: the findings for a pipeline, and for who mends them. */
export async function reportFindings(
  request: CommandRequest,
  delivery: Delivery,
  flags: ReadFlags,
): Promise<void> {
  const { effects, config } = request;
  if (flags.junit !== undefined) {
    const failing = failingSeverities(config.failOn);
    writeJunit(request, flags.junit, junitXml(delivery.findings, { failing, lang: config.lang }));
  }
  const k = config.k ?? POLICY_EXTERN.k;
  const summary = { accounts: delivery.files.map(rowsOf), findings: delivery.findings, k };
  showOnJobPage(
    request,
    renderSummary(deliverySummary({ ...summary, exit: deliveryExit(request, delivery) }, config.lang)),
  );
  if (effects.env['GITHUB_ACTIONS'] === 'true' && !request.quiet) {
    const root = effects.env['GITHUB_WORKSPACE'] ?? effects.cwd;
    effects.stderr(githubAnnotations(delivery.findings, { root, cwd: effects.cwd, lang: config.lang }));
  }
  await writeFixLists(request, delivery);
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
  const failing = failingSeverities(config.failOn);
  return delivery.findings.some(({ severity }) => failing.includes(severity)) ? 'findings' : 'done';
}

/** The severities at or above `--fail-on`. */
function failingSeverities(failOn: FailOn): readonly Severity[] {
  if (failOn === 'never') return [];
  return failOn === 'warning' ? ['blokkerend', 'fout', 'waarschuwing'] : ['blokkerend', 'fout'];
}

/** `personen.csv: 543 gelezen = 543 bruikbaar + 0 fout + 0 dubbel + 0 overgeslagen`, a line per file. */
function accountLines(delivery: Delivery, lang: Lang): string {
  const nl = lang === 'nl';
  const lines = delivery.files.map((delivered) => {
    const { file, read, used, apart } = rowsOf(delivered);
    const [double, skipped] = [delivered.duplicates.length, delivered.skipped.length];
    return nl
      ? `${file}: ${read} gelezen = ${used} bruikbaar + ${apart} fout + ${double} dubbel + ${skipped} overgeslagen`
      : `${file}: ${read} read = ${used} usable + ${apart} faulty + ${double} duplicate + ${skipped} skipped`;
  });
  return lines.map((line) => `${line}\n`).join('');
}

function rowsOf({ path, read, accepted, duplicates, skipped }: DeliveredFile): RowsOfFile {
  const outside = duplicates.length + skipped.length;
  return { file: path, read, used: accepted, apart: read - accepted - outside, outside };
}
