import type { SqlValue } from '../store/engine.ts';

/** What is known of one inschrijving and its traject. */
export interface ResultFacts {
  /** How the niveau counts: `studiepunten`, `leerjaar`, `module`, `uren`, `semester`. */
  readonly unit: string;
  /** In hundredths. */
  readonly taken: SqlValue;
  readonly earned: SqlValue;
  readonly modules: SqlValue;
  readonly modulesPassed: SqlValue;
  /** Result that the attest stands for in its code list; undefined without an attest. */
  readonly attestResult: string | undefined;
  readonly reason: SqlValue;
  /** The traject ended in this school year. */
  readonly endedThisYear: boolean;
  /** The school year is not over on the peildatum and the traject has not ended. */
  readonly running: boolean;
}

/** The yearly result when the export has none, by the rules of the code list `resultaat`. */
export function defaultResult(facts: ResultFacts): string {
  if (facts.reason === 'nooit_gestart') return 'nooit_gestart';
  if (facts.unit === 'studiepunten') return ofParts(facts.taken, facts.earned) ?? open(facts);
  if (facts.attestResult !== undefined) return facts.attestResult;
  const modules = ofParts(facts.modules, facts.modulesPassed);
  if (modules !== undefined) return modules;
  return facts.reason === 'diploma' && facts.endedThisYear ? 'geslaagd' : open(facts);
}

/** Whole, part or none of what was taken up; undefined when one of the two is unknown or nothing was. */
function ofParts(taken: SqlValue, earned: SqlValue): string | undefined {
  if (taken === null || earned === null || Number(taken) === 0) return undefined;
  if (Number(earned) >= Number(taken)) return 'geslaagd';
  return Number(earned) > 0 ? 'gedeeltelijk' : 'niet_geslaagd';
}

function open({ running }: ResultFacts): string {
  return running ? 'lopend' : 'onbekend';
}
