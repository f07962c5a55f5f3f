import type { CommandRequest } from './request.ts';

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** Listens for a request to stop. */
export interface StopWatch {
  /** From here on the database is being written. */
  readonly loading: () => void;
  readonly end: () => void;
}

/**
 * Says what became of the data when a run is stopped (Ctrl-C, or by a scheduler), and ends with 130 or 143. What
 * is temporary is removed at the end of the process, as always.
 */
export function watchStop({ config, effects }: CommandRequest): StopWatch {
  let loading = false;
  const listeners = SIGNALS.map(([signal, code]) => {
    const listener = (): void => {
      effects.stderr(`${stopped(signal, { loading, nl: config.lang === 'nl' })}\n`);
      process.exit(code);
    };
    process.prependListener(signal, listener);
    return [signal, listener] as const;
  });
  return {
    loading: () => {
      loading = true;
    },
    end: () => {
      for (const [signal, listener] of listeners) process.off(signal, listener);
    },
  };
}

function stopped(
  signal: string,
  { loading, nl }: { readonly loading: boolean; readonly nl: boolean },
): string {
  if (!loading) {
    return nl
      ? `gestopt (${signal}): er is niets geladen, de databank is niet gewijzigd`
      : `stopped (${signal}): nothing was loaded, the database is unchanged`;
  }
  return nl
    ? `gestopt (${signal}) tijdens het laden: alles of niets is geladen; herhaal de opdracht, die zegt het en maakt het af`
    : `stopped (${signal}) while loading: all of it was loaded or nothing; repeat the command, which says so and ends it`;
}
