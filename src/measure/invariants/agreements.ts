import type { RawTable } from '../../model/table.ts';
import { TOTAL } from '../../model/table.ts';
import type { Text } from '../../model/text.ts';
import { parseIdentity } from '../parse-identity.ts';
import { type BrokenInvariant, broken } from './broken-invariant.ts';
import { sumOver } from './sum-over.ts';

/** A sum of counts of one measure, by some of its dimensions. */
interface Side {
  readonly measure: string;
  readonly keep: readonly string[];
  /** `a + b - c`. */
  readonly sum: string;
  /** Only the rows of this k. */
  readonly k?: string;
}

/** Two measures that count the same, or of which one bounds the other, by different roads. */
interface Agreement {
  readonly id: string;
  readonly left: Side;
  readonly right: Side;
  /** `na_eerste`: equal, but at most in the first school year, when registration may have begun halfway. */
  readonly relation: 'gelijk' | 'hoogstens' | 'na_eerste';
  readonly rule: Text;
}

const FLOWS = [
  'beginstand',
  'nieuw',
  'terugkeer',
  'her_instroom',
  'uit_diploma',
  'uit_stopgezet',
  'uit_verhuisd',
  'uit_hulp_beeindigd',
  'uit_overleden',
  'uit_onbekend',
  'eindstand',
] as const;

/** The agreements between measures (I3, I4, I6, I9, I10, and counts that contain each other). */
const AGREEMENTS: readonly Agreement[] = [
  ...FLOWS.map((flow) =>
    equal(
      'I3',
      side('stroombalans_niveaugroep', ['schooljaar'], flow),
      side('stroombalans', ['schooljaar'], flow),
    ),
  ),
  equal(
    'I4',
    side('stroombalans_niveaugroep', ['schooljaar'], 'overgang_in'),
    side('stroombalans_niveaugroep', ['schooljaar'], 'overgang_uit'),
  ),
  {
    ...equal('I6', side('cohorten', ['cohort'], 'n'), side('stroombalans', ['schooljaar'], 'nieuw')),
    relation: 'na_eerste',
  },
  ...['1', '2', '3', '4', '5'].map((k) =>
    equal('I7', { ...side('voortgang', ['cohort'], 'n'), k }, side('cohorten', ['cohort'], 'n')),
  ),
  ...['0', '1', '2'].map((k) =>
    equal('I7', { ...side('diploma_nominaal', ['cohort'], 'n_start'), k }, side('cohorten', ['cohort'], 'n')),
  ),
  ...['tijd_tot_gebeurtenis', 'blijven_studeren'].map((measure) =>
    equal('I7', side(measure, ['cohort'], 'n'), side('cohorten', ['cohort'], 'n')),
  ),
  ...['n_start', 'n_rijp', 'diploma'].map((count) =>
    equal('I7', side('diploma_nominaal', ['k'], count), side('diploma_nominaal_samen', ['k'], count)),
  ),
  equal('I9', side('stand', ['datum'], 'in_opvolging'), side('stand_kenmerk', ['datum'], 'in_opvolging')),
  equal('I9', side('lopende_trajecten', ['datum'], 'personen'), side('stand', ['datum'], 'volgt_opleiding')),
  equal(
    'I10',
    side('overgangsmatrix', ['schooljaar', 'van'], 'personen'),
    side('stand', ['datum', 'niveaugroep'], 'in_opvolging'),
  ),
  equal(
    'I5',
    side('wissels', ['schooljaar'], 'personen_actief'),
    side('stroombalans', ['schooljaar'], 'unieke_personen_in_jaar'),
  ),
  bound(
    'I8',
    side('stroombalans', ['schooljaar'], 'uit_diploma'),
    side('diplomas', ['schooljaar'], 'behaalde_diplomas - waarvan_zonder_uitstroom'),
  ),
  bound(
    'I8',
    side('stroombalans', ['schooljaar'], 'nieuw + terugkeer + her_instroom'),
    side('studiekeuze', ['schooljaar'], 'nieuwe_trajecten'),
  ),
  equal(
    'I8',
    side('jaarsucces', ['schooljaar'], 'inschrijvingen'),
    side('inschrijvingen', ['schooljaar'], 'inschrijvingen'),
  ),
];

/** Measures of one release that should agree with each other and do not; a measure that was not counted is skipped. */
export function brokenAgreements(tables: readonly RawTable[]): readonly BrokenInvariant[] {
  const whole = new Map(
    tables
      .filter(({ params }) => params.per === TOTAL && params.datum === undefined)
      .map((table) => [table.measure.id, table]),
  );
  return AGREEMENTS.flatMap((agreement) => {
    const left = whole.get(agreement.left.measure);
    const right = whole.get(agreement.right.measure);
    return left === undefined || right === undefined ? [] : disagreements(agreement, left, right);
  });
}

function disagreements(agreement: Agreement, left: RawTable, right: RawTable): readonly BrokenInvariant[] {
  const { id, relation, rule } = agreement;
  const lefts = sumsOf(left, agreement.left);
  const rights = sumsOf(right, agreement.right);
  const [first, ...later] = [...lefts.keys()].sort();
  const last = later.at(-1) ?? first ?? '';
  const missing = [...rights].filter(([key]) => relation === 'gelijk' && key <= last && !lefts.has(key));
  const nobody = missing.map(([key, { keys }]) => [key, { keys, value: 0 }] as const);
  return [...lefts, ...nobody].flatMap(([key, { keys, value }]) => {
    const other = rights.get(key)?.value ?? 0;
    const mayBeLess = relation === 'hoogstens' || (relation === 'na_eerste' && key === first);
    const holds = value === null || value === other || (mayBeLess && value < other);
    return holds ? [] : [broken(id, agreement.left.measure, { keys, rule })];
  });
}

function sumsOf(table: RawTable, { keep, sum, k }: Side): ReturnType<typeof sumOver> {
  const at = table.measure.dimensions.findIndex(({ name }) => name === 'k');
  const rows = k === undefined ? table.rows : table.rows.filter((row) => row.keys[at] === k);
  return sumOver({ ...table, rows }, keep, parseIdentity(`${sum} = nul`)!.terms.slice(0, -1));
}

function side(measure: string, keep: readonly string[], sum: string): Side {
  return { measure, keep, sum };
}

function equal(id: string, left: Side, right: Side): Agreement {
  return { id, left, right, relation: 'gelijk', rule: words(left, right, { nl: 'is niet', en: 'is not' }) };
}

function bound(id: string, left: Side, right: Side): Agreement {
  return {
    id,
    left,
    right,
    relation: 'hoogstens',
    rule: words(left, right, { nl: 'is meer dan', en: 'is more than' }),
  };
}

function words(left: Side, right: Side, verb: Text): Text {
  return {
    nl: `${left.sum} ${verb.nl} ${right.sum} van ${right.measure}`,
    en: `${left.sum} ${verb.en} ${right.sum} of ${right.measure}`,
  };
}
