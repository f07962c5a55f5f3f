import { formatDecimal } from '../locale/numbers.ts';
import type { CommandRequest } from './request.ts';

/** Does a piece of work and says on stderr that it is being done. */
export type Step = <T>(text: string, work: () => Promise<T>) => Promise<T>;

/** What is done sooner needs no word on a terminal. */
const PATIENCE_MS = 1000;

/**
 * Steps with the seconds they took. In CI and with `--verbose` each is one line when it is done; on a
 * terminal the step at work is shown from the first second on; elsewhere, and when quiet, nothing is said.
 */
export function timedSteps(
  { effects, quiet, verbose, ci, config }: CommandRequest,
  options: {
    /** The work shows on a terminal itself how far it is. */
    readonly showsItself?: boolean;
  } = {},
): Step {
  const inLog = !quiet && (verbose || ci);
  const onTerminal = !quiet && !inLog && effects.terminal && options.showsItself !== true;
  const now = (): number => Date.parse(effects.now());
  const started = now();
  return async (text, work) => {
    const from = now();
    let shown = false;
    const show = () => {
      shown = true;
      effects.stderr(`  ${text} …`);
    };
    const timer = onTerminal ? setTimeout(show, Math.max(0, PATIENCE_MS - (from - started))) : undefined;
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      const seconds = `${formatDecimal((now() - from) / 1000, 1, config.lang)} s`;
      if (shown) effects.stderr(` ${seconds}\n`);
      if (inLog) effects.stderr(`  ${text}: ${seconds}\n`);
    }
  };
}
