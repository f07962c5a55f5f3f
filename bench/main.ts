import { benchCommands } from './commands.ts';
import { benchIngest } from './ingest.ts';
import { benchPage } from './page.ts';
import { benchProtection } from './protection.ts';
import { benchReport } from './report.ts';
import { benchToolbox } from './toolbox.ts';

/** The parts, in the order in which they run; `npm run bench -- NAME` runs one. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  protection: benchProtection,
  toolbox: benchToolbox,
  ingest: benchIngest,
  commands: benchCommands,
  report: benchReport,
  page: benchPage,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  console.error(`no part ${unknown.join()}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, run] of Object.entries(PARTS))
    if (asked.length === 0 || asked.includes(name)) await run();
}
