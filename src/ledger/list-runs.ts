import type { LedgerLine } from './ledger.ts';

/** One line of the list of releases: what was given, when, and up to which day it counts; no figures. */
export interface ListedRun {
  readonly nummer: number;
  /** ISO date. */
  readonly datum: string;
  /** Commands of one session stand together. */
  readonly opdrachten: readonly string[];
  readonly sessie: string | null;
  readonly peildatum: string | null;
  /** False once earlier releases were let go of. */
  readonly telt_mee: boolean;
  /** Why earlier releases were let go of. */
  readonly reden: string | null;
}

/** The runs of a ledger in their order, each session at the place of its first run. */
export function listRuns(lines: readonly LedgerLine[]): readonly ListedRun[] {
  const last = lines.findLast(({ soort }) => soort === 'vergeten')?.nummer ?? 0;
  const runs = new Map<string, ListedRun>();
  for (const line of lines) {
    const { nummer, tijd } = line;
    const common = { nummer, datum: tijd.slice(0, 10), telt_mee: nummer > last };
    if (line.soort === 'vergeten') {
      const none = { opdrachten: [], sessie: null, peildatum: null };
      runs.set(String(nummer), { ...common, ...none, reden: line.reden });
    } else if (line.soort === 'uitgave') {
      const { sessie, opdracht, peildatum } = line;
      const key = sessie === null ? String(nummer) : `${sessie}|${peildatum}|${common.telt_mee}`;
      const first = runs.get(key) ?? { ...common, opdrachten: [], sessie, peildatum, reden: null };
      runs.set(key, { ...first, opdrachten: [...new Set([...first.opdrachten, opdracht])] });
    }
  }
  return [...runs.values()];
}
