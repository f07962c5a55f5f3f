import type { Text } from '../model/text.ts';
import type { CommandRequest } from './request.ts';

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

/** What a run is doing when it is stopped. */
type Moment = 'reading' | 'loading' | 'rebuilding';

/** What has become of the data then. */
const STOPPED_AT: Readonly<Record<Moment, Text>> = {
  reading: {
    nl: ': er is niets geladen, de databank is niet gewijzigd',
    en: ': nothing was loaded, the database is unchanged',
  },
  loading: {
    nl: ' tijdens het laden: alles of niets is geladen; herhaal de opdracht, die zegt het en maakt het af',
    en: ' while loading: all of it was loaded or nothing; repeat the command, which says so and ends it',
  },
  rebuilding: {
    nl: ' tijdens het opnieuw bouwen: de databank is de oude of de nieuwe; herhaal de opdracht',
    en: ' while building again: the database is the old one or the new one; repeat the command',
  },
};

/** Listens for a request to stop. */
export interface StopWatch {
  /** What is to be said from here on. */
  readonly from: (moment: Moment) => void;
  readonly end: () => void;
}

/**
 * Says what became of the data when a run is stopped (Ctrl-C, or by a scheduler), and ends with 130 or 143. What
 * is temporary is removed at the end of the process, as always.
 */
export function watchStop({ config, effects }: CommandRequest, first: Moment): StopWatch {
  let moment = first;
  const listeners = SIGNALS.map(([signal, code]) => {
    const listener = (): void => {
      const word = config.lang === 'nl' ? 'gestopt' : 'stopped';
      effects.stderr(`${word} (${signal})${STOPPED_AT[moment][config.lang]}\n`);
      process.exit(code);
    };
    process.prependListener(signal, listener);
    return [signal, listener] as const;
  });
  return {
    from: (next) => {
      moment = next;
    },
    end: () => {
      for (const [signal, listener] of listeners) process.off(signal, listener);
    },
  };
}
