import { isoDate } from '../../src/model/day.ts';
import type { Settings } from '../../src/model/settings.ts';
import type { SignalCode, SignalRule } from '../../src/model/signal-rule.ts';
import type { SqlValue } from '../../src/store/engine.ts';
import { readSignalRules } from '../../src/store/read-signal-rules.ts';
import { CITY, canonicalStore } from '../queries/canonical-store.ts';

/** `[niveau, start, end, reason, opleiding]` of trajecten t1, t2, …; an end that is null has not come. */
export type Spell = readonly [string, string, string | null, (string | null)?, string?];

/** `[traject, schooljaar, taken up, leerkrediet]` of enrolments i1, i2, …. */
type Enrolment = readonly [string, string, number?, number?];

/** `[enrolment, moment, known on, assessed, acquired, presence]`. */
export type Result = readonly [string, string, string, (number | undefined)?, (number | undefined)?, number?];

/** What is known of one person, and the rules in use. */
interface Story {
  readonly spells: readonly Spell[];
  readonly enrolments?: readonly Enrolment[];
  readonly results?: readonly Result[];
  readonly rules: readonly SignalCode[];
  /** What differs from the rules that come with the program. */
  readonly change?: Partial<SignalRule>;
  readonly settings?: Partial<Settings>;
}

/** The days on which the rules of a story give a signal, each with its traject. */
export async function signalDays(story: Story): Promise<readonly string[]> {
  const rules = readSignalRules().map((rule) => {
    const isUsed = story.rules.includes(rule.code);
    return { ...rule, ...(isUsed ? story.change : {}), actief: isUsed };
  });
  const settings = { ...CITY, ...story.settings, signalRules: rules };
  const engine = await canonicalStore(rowsOf(story), settings);
  const rows = await engine.query('select dag, traject_id from signaal order by dag, traject_id');
  engine.close();
  return rows.map(({ dag, traject_id: id }) => `${isoDate(Number(dag))} ${id}`);
}

function rowsOf({ spells, enrolments = [], results = [] }: Story) {
  const hundredths = (value: number | undefined): SqlValue => (value === undefined ? null : value * 100);
  return {
    personen: [{ persoon_id: '1e05' }],
    trajecten: spells.map(([niveau, startdatum, einddatum, reden, opleiding], i) => ({
      persoon_id: '1e05',
      traject_id: `t${i + 1}`,
      niveau,
      opleiding: opleiding ?? `O${i}`,
      startdatum,
      einddatum,
      reden_einde: reden ?? null,
      studieomvang_sp: 180,
      nominale_duur_jaren: 300,
    })),
    inschrijvingen: enrolments.map(([traject_id, schooljaar, taken, leerkrediet], i) => ({
      inschrijving_id: `i${i + 1}`,
      traject_id,
      schooljaar,
      studiepunten_opgenomen: hundredths(taken),
      leerkrediet: leerkrediet ?? null,
    })),
    resultaten: results.map(([inschrijving_id, moment, known, assessed, acquired, presence], i) => ({
      resultaat_id: `r${i + 1}`,
      inschrijving_id,
      evaluatiemoment: moment,
      beschikbaar_op: known,
      studiepunten_geevalueerd: hundredths(assessed),
      studiepunten_verworven: hundredths(acquired),
      aanwezigheid_pct: hundredths(presence),
    })),
  };
}
