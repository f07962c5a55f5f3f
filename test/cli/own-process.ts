const MAIN = "process.exitCode = await (await import('./src/main.ts')).main(process.argv.slice(1))";

/** The arguments of Node that run the program from its source in a process of its own. */
export function ownProcess(argv: readonly string[]): readonly string[] {
  return ['--import', 'tsx', '--input-type=module', '-e', MAIN, '--', ...argv];
}

/** The same, for a process that is killed (SIGKILL) when it is about to do something to a file with such a name. */
export function killedBefore(
  step: 'renameSync' | 'writeFileSync' | 'openSync' | 'rmSync',
  name: RegExp,
  argv: readonly string[],
): readonly string[] {
  const hook = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const real = fs.${step};
    fs.${step} = (...args) => {
      if (${name}.test(String(args[${step === 'renameSync' ? 1 : 0}]))) process.kill(process.pid, 'SIGKILL');
      return real(...args);
    };
    syncBuiltinESMExports();`;
  return ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...ownProcess(argv)];
}
