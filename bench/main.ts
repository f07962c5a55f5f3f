import { benchCommands } from './commands.ts';
import { benchProtection } from './protection.ts';

await benchProtection();
benchCommands();
