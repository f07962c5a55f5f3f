import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../src/config/read-config.ts';
import { buildStore } from './build-store.ts';
import { compareFolder, type FileComparison } from './compare-folder.ts';
import { compareValue } from './compare-value.ts';
import { comparisonTable, differenceLine } from './comparison-table.ts';
import { compareToolbox, isToolboxFolder } from './toolbox/compare-toolbox.ts';
import { toolboxLines } from './toolbox/toolbox-lines.ts';

const USAGE = 'usage: npm run oracle -- DIR [--peildatum D --registratie-vanaf D] [--expected DIR]';

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Error)) throw error;
  return tell([error.message], 2);
});

/**
 * Ingests DIR, counts every measure and compares it with the expected files; 0 when nothing differs. A folder
 * with figures of single statistics is held against the toolbox.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      peildatum: { type: 'string' },
      'registratie-vanaf': { type: 'string' },
      expected: { type: 'string' },
    },
  });
  const folder = positionals[0];
  if (folder === undefined || positionals.length > 1) return tell([USAGE], 2);
  const expected = values.expected ?? expectedFolder(folder);
  if (!existsSync(expected) && isToolboxFolder(folder)) return compareStatistics(folder);
  if (!existsSync(expected)) return tell([`no folder ${expected}; give --expected DIR`], 2);
  const flags = { peildatum: values.peildatum, registratie_vanaf: values['registratie-vanaf'] };
  const config = readConfig({ flags, env: {}, cwd: folder, file: undefined, near: folder });
  const store = await buildStore(folder, {
    settings: {
      ...(config.peildatum !== undefined && { peildatum: config.peildatum }),
      ...(config.registratieVanaf !== undefined && { registratieVanaf: config.registratieVanaf }),
      ...(config.septemberregel !== undefined && { septemberregel: config.septemberregel }),
    },
  });
  try {
    const files = await compareFolder(store, expected);
    const compared = files.reduce((sum, file) => sum + file.compared, 0);
    const differ = files.reduce((sum, file) => sum + file.differing.length, 0);
    return conclude(folderLines(files), { compared, differ });
  } finally {
    store.remove();
  }
}

/** A flat export holds the same people as the canonical tables beside it. */
function expectedFolder(folder: string): string {
  const own = resolve(folder, 'expected');
  return existsSync(own) || !existsSync(resolve(folder, 'mapping.json'))
    ? own
    : resolve(folder, '../stad/expected');
}

function compareStatistics(folder: string): number {
  const files = compareToolbox(folder);
  const values = files.flatMap((file) => file.values);
  const differ = values.filter((value) => compareValue(value).differs).length;
  return conclude(toolboxLines(files), { compared: values.length, differ });
}

function folderLines(files: readonly FileComparison[]): readonly string[] {
  const compared = files.filter(({ skipped }) => skipped === undefined);
  return [
    ...comparisonTable(
      'file',
      compared.map((file) => ({ ...file, name: file.file, differ: file.differing.length })),
    ),
    ...files.flatMap(({ file, skipped }) => (skipped === undefined ? [] : [`${file}: ${skipped}`])),
    ...compared.flatMap(({ file, differing }) => differing.map((item) => differenceLine(file, item))),
  ];
}

function conclude(
  lines: readonly string[],
  { compared, differ }: { readonly compared: number; readonly differ: number },
): number {
  const last = `${compared} values compared, ${differ} differ`;
  return tell([...lines, last], differ === 0 && compared > 0 ? 0 : 1);
}

function tell(lines: readonly string[], code: number): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  return code;
}
