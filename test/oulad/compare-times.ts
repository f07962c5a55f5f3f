import { aalenJohansen, incidenceAt } from '../../src/stats/aalen-johansen.ts';
import { atRiskAt, type EventRecord, type EventTable, eventTable } from '../../src/stats/event-table.ts';
import { kaplanMeier, survivalAt } from '../../src/stats/kaplan-meier.ts';
import { logRank } from '../../src/stats/log-rank.ts';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { type Comparison, EXACT, INTERVAL, SHARE } from '../oracle/compare-value.ts';
import { type Fields, fields } from '../oracle/expected-shapes.ts';
import type { OuladFigure } from './compare-oulad.ts';
import { CAUSES, followUpOn, hasStarted, isUndated } from './follow-up.ts';
import type { Enrolment } from './read-enrolments.ts';

type FollowUps = ReturnType<typeof followUpOn>;
type Compared = Readonly<Record<string, (expected: Fields) => readonly Comparison[]>>;

/** The figures on how long people stay enrolled (F24-F28, F43-F45), through the toolbox. */
export function compareTimes(
  value: (figure: string) => Fields,
  enrolments: readonly Enrolment[],
): readonly OuladFigure[] {
  return Object.entries({ ...shareFigures(enrolments), ...curveFigures(enrolments) }).map(
    ([figure, compare]) => ({ figure, comparisons: compare(value(figure)) }),
  );
}

function shareFigures(enrolments: readonly Enrolment[]): Compared {
  const started = enrolments.filter(hasStarted);
  const dated = started.filter((enrolment) => !isUndated(enrolment));
  const base = started.length;
  const gone = goneBy(dated, 224);
  const ofModule = (module: string) => dated.filter((enrolment) => enrolment.module === module);
  return {
    F24_cum_unregistration: (expected) => shares(expected, dated),
    F25_cum_unregistration_by_module: (expected) =>
      Object.entries(expected).flatMap(([module, json]) =>
        shares(fields(json), ofModule(module), `${module}.`),
      ),
    F26_bounds_day224: ({ lower, upper }) => [
      ...share('lower.', fields(lower), { part: gone, base }),
      ...share('upper.', fields(upper), { part: gone + base - dated.length, base }),
    ],
  };
}

function curveFigures(enrolments: readonly Enrolment[]): Compared {
  const early = followUpOn(enrolments, '2014-03-31');
  const late = followUpOn(enrolments, '2014-12-31');
  return {
    'F27_km_snapshot_2014-03-31': (expected) => curve(expected, early),
    'F28_km_snapshot_2014-12-31': (expected) => curve(expected, late),
    'F43_aalen_johansen_snapshot_2014-03-31': (expected) =>
      incidences(
        expected,
        eventTable(
          early.map(({ record }) => record),
          CAUSES.length,
        ),
      ),
    'F44_km_delayed_entry_snapshot_2014-03-31': (expected) => delayedEntry(expected, early),
    'F45_logrank_gender_snapshot_2014-12-31': (expected) => genders(expected, late),
  };
}

/** The share deregistered within so many days; everybody was followed to the end. */
function shares(expected: Fields, enrolments: readonly Enrolment[], where = ''): readonly Comparison[] {
  const end =
    1 + Math.max(...enrolments.map(({ length, unregistered }) => Math.max(length, unregistered ?? 0)));
  const curves = aalenJohansen(
    eventTable(
      enrolments.map(({ unregistered }) =>
        unregistered === null ? { time: end, cause: 0 } : { time: unregistered, cause: 1 },
      ),
    ),
  );
  return Object.entries(expected).flatMap(([day, json]) => [
    ...share(`${where}${day}.`, fields(json), {
      part: goneBy(enrolments, Number(day)),
      base: enrolments.length,
    }),
    near(
      `${where}${day}.p (curve)`,
      fields(json)['p'],
      incidenceAt(curves, { cause: 1, time: Number(day) }).incidence,
    ),
  ]);
}

function goneBy(enrolments: readonly Enrolment[], day: number): number {
  return enrolments.filter(({ unregistered }) => unregistered !== null && unregistered <= day).length;
}

function share(
  where: string,
  { x, n, p, lo, hi }: Fields,
  { part, base }: { readonly part: number; readonly base: number },
): readonly Comparison[] {
  const own = wilson(part, base)!;
  return [
    exact(`${where}x`, x, part),
    exact(`${where}n`, n, base),
    { ...near(`${where}p`, p, own.share), tolerance: SHARE },
    near(`${where}lo`, lo, own.low),
    near(`${where}hi`, hi, own.high),
  ];
}

/** A result at the end of the module is no deregistration: still enrolled then. */
function unregistrationOnly({ time, cause }: EventRecord): EventRecord {
  return { time, cause: cause === 1 ? 1 : 0 };
}

function curve({ n, events, at }: Fields, known: FollowUps): readonly Comparison[] {
  const records = known.map(({ record }) => unregistrationOnly(record));
  const table = eventTable(records);
  const survival = kaplanMeier(table);
  return [
    exact('n', n, records.length),
    exact('events', events, total(table.anyEvent)),
    ...Object.entries(fields(at)).flatMap(([day, json]) => {
      const own = survivalAt(survival, Number(day));
      const expected = fields(json);
      // The log interval is R's default; we publish the log-log one.
      const log = Math.exp((normalQuantile(0.975) * own.se) / own.survival);
      return [
        exact(`${day}.n_risk_after`, expected['n_risk_after'], atRiskAt(table, Number(day) + 0.5)),
        near(`${day}.surv`, expected['surv'], own.survival),
        near(`${day}.cum_unreg_1minusKM`, expected['cum_unreg_1minusKM'], 1 - own.survival),
        near(`${day}.se_greenwood`, expected['se_greenwood'], own.se),
        near(`${day}.surv_lo_loglog`, expected['surv_lo_loglog'], own.low),
        near(`${day}.surv_hi_loglog`, expected['surv_hi_loglog'], own.high),
        near(`${day}.surv_lo_log`, expected['surv_lo_log'], own.survival / log),
        near(`${day}.surv_hi_log`, expected['surv_hi_log'], Math.min(1, own.survival * log)),
      ];
    }),
  ];
}

function incidences({ n, events, at }: Fields, table: EventTable): readonly Comparison[] {
  const curves = aalenJohansen(table);
  const survival = kaplanMeier(table);
  const expected = fields(events);
  return [
    exact('n', n, table.atRisk[0]),
    exact('events.censored', expected['censored'], total(table.censored)),
    ...CAUSES.map((cause, i) => exact(`events.${cause}`, expected[cause], total(table.events[i]!))),
    ...Object.entries(fields(at)).flatMap(([day, json]) => [
      near(`${day}.(s0)`, fields(json)['(s0)'], survivalAt(survival, Number(day)).survival),
      ...CAUSES.map((cause, i) =>
        near(
          `${day}.${cause}`,
          fields(json)[cause],
          incidenceAt(curves, { cause: i + 1, time: Number(day) }).incidence,
        ),
      ),
    ]),
  ];
}

function delayedEntry(expected: Fields, early: FollowUps): readonly Comparison[] {
  const known = early.filter(({ enrolment }) => enrolment.registered !== null);
  const records = known.map(({ enrolment, record }) => ({
    ...unregistrationOnly(record),
    entry: Math.max(enrolment.registered!, 0),
  }));
  const used = records.filter(({ time, entry }) => entry < time);
  const survival = kaplanMeier(eventTable(used));
  return [
    exact('n', expected['n'], used.length),
    exact('missing_registration', expected['missing_registration'], early.length - known.length),
    exact('dropped_exit_before_entry', expected['dropped_exit_before_entry'], records.length - used.length),
    ...Object.entries(fields(expected['at'])).flatMap(([day, json]) => {
      const own = survivalAt(survival, Number(day));
      return [
        exact(`${day}.n_risk`, fields(json)['n_risk'], own.atRisk),
        near(`${day}.surv`, fields(json)['surv'], own.survival),
        near(`${day}.lo_loglog`, fields(json)['lo_loglog'], own.low),
        near(`${day}.hi_loglog`, fields(json)['hi_loglog'], own.high),
      ];
    }),
  ];
}

function genders({ chisq, df, observed, expected }: Fields, late: FollowUps): readonly Comparison[] {
  const groups = ['F', 'M'].map((gender) =>
    eventTable(
      late
        .filter(({ enrolment }) => enrolment.gender === gender)
        .map(({ record }) => unregistrationOnly(record)),
    ),
  );
  const test = logRank(groups)!;
  const each = (name: string, values: Fields[string] | undefined, own: readonly number[]) =>
    (values as readonly number[]).map((value, i) => near(`${name}[${i}]`, value, own[i]));
  return [
    near('chisq', chisq, test.chiSquare),
    exact('df', df, test.df),
    ...each('observed', observed, test.observed),
    ...each('expected', expected, test.expected),
  ];
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function exact(where: string, expected: Fields[string] | undefined, ours: number | undefined): Comparison {
  return { where, expected: expected as number, ours, tolerance: EXACT };
}

function near(
  where: string,
  expected: Fields[string] | undefined,
  ours: number | null | undefined,
): Comparison {
  return { where, expected: expected as number | null, ours, tolerance: INTERVAL };
}
