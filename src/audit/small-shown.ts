import type { PublishedSet } from '../model/published-set.ts';
import type { Finding } from './finding.ts';

/** Counts of 1 to k-1 that are simply shown: there is nothing to work out. */
export function smallShown({ beleid, vrijgaven }: PublishedSet): readonly Finding[] {
  return vrijgaven.flatMap(({ id: vrijgave, tabellen }) =>
    tabellen.flatMap(({ id: tabel, cellen }) =>
      cellen.flatMap(({ waarde, grootheid, sleutels, aantal }): readonly Finding[] =>
        grootheid !== null && waarde !== null && waarde > 0 && waarde < beleid.k
          ? [{ grootheid, inzicht: 'getoond', plaatsen: [{ vrijgave, tabel, sleutels, aantal }] }]
          : [],
      ),
    ),
  );
}
