import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** Every file below a folder as bytes, a workbook as the files in it; folders of these names are left out. */
export function filesBelow(folder: string, without: readonly string[] = []): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (without.includes(name)) continue;
      for (const [inner, bytes] of filesBelow(path, without)) found.set(join(name, inner), bytes);
    } else if (/\.(?:xlsx|zip)$/.test(name)) {
      for (const [inner, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
        found.set(join(name, inner), Buffer.from(bytes));
      }
    } else found.set(name, readFileSync(path));
  }
  return found;
}
