import { aalenJohansen, incidenceAt } from '../../../src/stats/aalen-johansen.ts';
import { type EventRecord, eventTable } from '../../../src/stats/event-table.ts';
import { gray } from '../../../src/stats/gray.ts';
import { kaplanMeier, survivalAt, survivalQuantile } from '../../../src/stats/kaplan-meier.ts';
import { logRank } from '../../../src/stats/log-rank.ts';
import { EXACT, INTERVAL } from '../compare-value.ts';
import { type Fields, fields, type Json, list } from '../expected-shapes.ts';
import type { StatisticValue, ToolboxFile } from './shape.ts';

/** Everyone together, as the expected files call it. */
const ALL = '(alle)';

/** A table per group, and of all. */
type Groups = ReadonlyMap<string, ReturnType<typeof eventTable>>;

const LEFT_OUT: Readonly<Record<string, string>> = {
  se_cmprsk: 'another variance (Gray), for information only',
  max_abs_diff_eigen_formule_vs_R_pakketten: 'how well R’s packages agree with one another',
  on_level:
    'quartiles where the curve lies exactly on the level: R gives the middle of the flat stretch, we its start',
};

/** Names that are compared or say what is. */
const KNOWN =
  /^(dataset|note|causes?|horizons|groepen|group|n|t|time|p|km|aj|km_kwartielen|waarneembaar|toetsen|gray|logrank_chisq|stat|df|surv|(km_)?(se|lo|hi)|(cif|se|lo|hi|n_event)_[1-9]|n_(risk|event|censor))$/;

/** The tables of a data file with the columns time, cause and group. */
export function survivalGroups(rows: readonly Fields[]): Groups {
  const records = rows.map((row) => ({
    group: String(row['group']),
    time: Number(row['time']),
    cause: Number(row['cause']),
  }));
  const causes = Math.max(1, ...records.map(({ cause }) => cause));
  const names = [...new Set(records.map(({ group }) => group))].sort();
  const tableOf = (of: readonly EventRecord[]) => eventTable(of, causes);
  return new Map([
    [ALL, tableOf(records)],
    ...names.map((name) => [name, tableOf(records.filter(({ group }) => group === name))] as const),
  ]);
}

/** Horizons, quartiles and tests (`X.expected.json`). */
export function compareHorizons(file: string, json: Json, groups: Groups): ToolboxFile {
  const parts = list(fields(json)['groepen']).map((item) => compareGroup(fields(item), groups));
  const tests = fields(json)['toetsen'];
  const values = parts.flatMap((part) => part.values);
  const onLevel = parts.reduce((sum, part) => sum + part.onLevel, 0);
  return {
    file,
    values: [...values, ...(tests === undefined ? [] : compareTests(fields(tests), groups))],
    leftOut: {
      ...leftOutOf(json),
      ...(onLevel > 0 && { [`${onLevel} quartiles`]: LEFT_OUT['on_level']! }),
    },
  };
}

/** Every time of the curves (`X.steps.csv`). */
export function compareSteps(file: string, rows: readonly Fields[], groups: Groups): ToolboxFile {
  const comparers = new Map([...groups].map(([name, table]) => [name, pointComparer(table)]));
  return {
    file,
    values: rows.flatMap((step) => {
      const name = String(step['group']);
      const compare = comparers.get(name) ?? pointComparer(eventTable([]));
      return compare(step, `${name}.${step['time']}.`, Number(step['time']));
    }),
    leftOut: leftOutOf(rows[0] ?? {}),
  };
}

function compareGroup(item: Fields, groups: Groups) {
  const name = String(item['group']);
  const table = groups.get(name) ?? eventTable([]);
  const compare = pointComparer(table);
  const persons = {
    statistic: 'persons',
    where: `${name}.n`,
    expected: Number(item['n']),
    ours: table.atRisk[0] ?? 0,
    tolerance: EXACT,
  };
  const points = ['km', 'aj'].flatMap((kind) =>
    list(item[kind] ?? []).flatMap((json) => {
      const point = fields(json);
      const renamed = kind === 'km' ? kaplanMeierNames(point) : point;
      return compare(renamed, `${name}.${kind}.${point['t']}.`, Number(point['t']));
    }),
  );
  const quartiles = compareQuartiles(fields(item['km_kwartielen']), name, table);
  return { values: [persons, ...points, ...quartiles.values], onLevel: quartiles.onLevel };
}

/** The horizons of Kaplan-Meier under the names that the steps have. */
function kaplanMeierNames(point: Fields): Fields {
  const names: Readonly<Record<string, string>> = { surv: 'km', se: 'km_se', lo: 'km_lo', hi: 'km_hi' };
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [names[name] ?? name, value]));
}

/** Compares all figures of one time, known by their names. */
function pointComparer(table: ReturnType<typeof eventTable>) {
  const survival = kaplanMeier(table);
  const incidence = aalenJohansen(table);
  return (point: Fields, where: string, time: number): readonly StatisticValue[] => {
    const km = survivalAt(survival, time);
    const at = table.times.indexOf(time);
    const figures: Record<string, readonly [string, number | boolean | null | undefined]> = {
      // Beyond the last time that anyone was seen.
      waarneembaar: ['at risk', km.atRisk > 0],
      n_risk: ['at risk', km.atRisk],
      n_event: ['events', table.anyEvent[at]],
      n_censor: ['events', table.censored[at]],
      km: ['kaplanMeier', km.survival],
      // R has no standard error where nobody is left.
      km_se: ['kaplanMeier se', km.survival === 0 ? Number.NaN : km.se],
      km_lo: ['kaplanMeier interval', km.low],
      km_hi: ['kaplanMeier interval', km.high],
      surv: ['kaplanMeier', km.survival],
    };
    for (let cause = 1; cause <= table.events.length; cause += 1) {
      const aj = incidenceAt(incidence, { cause, time });
      figures[`n_event_${cause}`] = ['events', table.events[cause - 1]![at]];
      figures[`cif_${cause}`] = ['aalenJohansen', aj.incidence];
      figures[`se_${cause}`] = ['aalenJohansen se', aj.se];
      figures[`lo_${cause}`] = ['aalenJohansen interval', aj.low];
      figures[`hi_${cause}`] = ['aalenJohansen interval', aj.high];
    }
    return Object.entries(figures)
      .filter(([name]) => name in point)
      .map(([name, [statistic, ours]]) => ({
        statistic,
        where: `${where}${name}`,
        expected: point[name] as number | boolean | null,
        ours,
        tolerance: name.startsWith('n_') || name === 'waarneembaar' ? EXACT : INTERVAL,
      }));
  };
}

function compareQuartiles(item: Fields, name: string, table: ReturnType<typeof eventTable>) {
  const curve = kaplanMeier(table);
  const quartiles = list(item['p']).map((p, i) => {
    const share = Number(p);
    const own = survivalQuantile(curve, share);
    const isOnLevel = curve.survival.some((level) => Math.abs(level - (1 - share)) < 1e-9);
    const expected = (key: string) => list(item[key])[i] as number | null;
    const value = (key: string, ours: number | null): StatisticValue => ({
      statistic: 'survivalQuantile',
      where: `${name}.km_kwartielen.${key}.${share}`,
      expected: expected(key),
      ours,
      tolerance: INTERVAL,
    });
    const bounds = [value('lo', own.low), value('hi', own.high)];
    return { isOnLevel, values: isOnLevel ? bounds : [value('t', own.time), ...bounds] };
  });
  return {
    values: quartiles.flatMap(({ values }) => values),
    onLevel: quartiles.filter(({ isOnLevel }) => isOnLevel).length,
  };
}

function compareTests(item: Fields, groups: Groups): readonly StatisticValue[] {
  const tables = [...groups].filter(([name]) => name !== ALL).map(([, table]) => table);
  const test = logRank(tables);
  const overall = compareNamed(item, 'logRank', {
    logrank_chisq: test?.chiSquare,
    df: test?.df,
    p: test?.p,
  });
  const perCause = list(item['gray'] ?? []).flatMap((json) => {
    const expected = fields(json);
    const own = gray(tables, Number(expected['cause']));
    return compareNamed(expected, 'gray', { stat: own?.chiSquare, df: own?.df, p: own?.p });
  });
  return [...overall, ...perCause];
}

function compareNamed(
  item: Fields,
  statistic: string,
  ours: Readonly<Record<string, number | undefined>>,
): readonly StatisticValue[] {
  return Object.entries(ours)
    .filter(([name]) => name in item)
    .map(([name, value]) => ({
      statistic,
      where: `toetsen.${statistic}.${name}`,
      expected: item[name] as number,
      ours: value,
      tolerance: name === 'df' ? EXACT : INTERVAL,
    }));
}

/** The names, at any depth, that are neither known nor compared, and why. */
function leftOutOf(json: Json): Readonly<Record<string, string>> {
  const names = [...new Set(namesIn(json))].filter((name) => !KNOWN.test(name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      Object.entries(LEFT_OUT).find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'not known to the toolbox',
    ]),
  );
}

function namesIn(json: Json): readonly string[] {
  if (Array.isArray(json)) return json.flatMap((item) => namesIn(item as Json));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, value]) => [name, ...namesIn(value as Json)]);
}
