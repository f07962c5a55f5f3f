import type { ExitName } from '../model/exit-code.ts';
import { deliveryExit, printDelivery, readFiles } from './read-files.ts';
import type { CommandRequest } from './request.ts';

/** `check FILE…`: everything `ingest` looks at, and nothing is stored. */
export async function check(
  request: CommandRequest,
  files: readonly string[],
  { mapping }: { readonly mapping: string | undefined },
): Promise<ExitName> {
  const delivery = await readFiles(request, files, mapping);
  printDelivery(request, delivery, false);
  return deliveryExit(request, delivery);
}
