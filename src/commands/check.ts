import type { ExitName } from '../model/exit-code.ts';
import { deliveryExit, printDelivery, type ReadFlags, readFiles, reportFindings } from './read-files.ts';
import type { CommandRequest } from './request.ts';

/** `check FILE…`: everything `ingest` looks at, and nothing is stored. */
export async function check(
  request: CommandRequest,
  files: readonly string[],
  flags: ReadFlags,
): Promise<ExitName> {
  const delivery = await readFiles(request, files, flags);
  delivery.close();
  printDelivery(request, delivery, false);
  await reportFindings(request, delivery, flags);
  return deliveryExit(request, delivery);
}
