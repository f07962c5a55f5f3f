const MAIN = "process.exitCode = await (await import('./src/main.ts')).main(process.argv.slice(1))";

/** The arguments of Node that run the program from its source in a process of its own. */
export function ownProcess(argv: readonly string[]): readonly string[] {
  return ['--import', 'tsx', '--input-type=module', '-e', MAIN, '--', ...argv];
}
