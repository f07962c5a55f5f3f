import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Contract, parseContract } from '../model/contract.ts';
import { packageRoot } from './package-root.ts';

/** Reads the contract that this package ships: the data package and its code lists. */
export async function readContract(): Promise<Contract> {
  const folder = join(packageRoot(), 'src/contract');
  const names = (await readdir(join(folder, 'codelijsten'))).filter((name) => name.endsWith('.csv')).sort();
  const lists = await Promise.all(
    names.map(async (name) => [
      name.slice(0, -'.csv'.length),
      await readFile(join(folder, 'codelijsten', name), 'utf8'),
    ]),
  );
  return parseContract(
    await readFile(join(folder, 'datapackage.json'), 'utf8'),
    Object.fromEntries(lists) as Readonly<Record<string, string>>,
  );
}
