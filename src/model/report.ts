import { DERIVED, type Derived } from './derived.ts';
import type { NativeChart } from './document.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Plot } from './plot.ts';
import type { Text } from './text.ts';
import { UserError } from './user-error.ts';

/** One table of a report: which measure, asked how, shown how. */
export interface Section {
  readonly measure: string;
  /** Design of the measure, where the ladders give it more than one. */
  readonly version: string | undefined;
  /** Traits to ask the measure by; each becomes rows of the same table. `totaal` = everybody. */
  readonly per: readonly string[];
  /** `2`, `3b`: number in the title and the sheet name; undefined = the next free number. */
  readonly number: string | undefined;
  /** Second part of the sheet name: `stroombalans`; undefined = the id of the measure. */
  readonly name: string | undefined;
  readonly title: Text | undefined;
  readonly remark: Text | undefined;
  /** How many school years up to the year of the report. */
  readonly years: number;
  /** Counts and shares to show; undefined = all. */
  readonly columns: readonly string[] | undefined;
  /** Rows to keep, by dimension and category; the dimension is then left out. */
  readonly where: Readonly<Record<string, string>>;
  /** Dimension whose categories become columns (one count only). */
  readonly pivot: string | undefined;
  /** The table with tests that belongs to the measure (`<measure>_verschuiving`), instead of its own. */
  readonly derived: Derived | undefined;
  readonly nativeCharts?: readonly NativeChartSection[];
}

/** A chart that Excel draws from the table of a section. */
export interface NativeChartSection {
  readonly kind: NativeChart['kind'];
  readonly title: Text;
  /** Columns to draw; undefined = every column with numbers but the total. */
  readonly series: readonly string[] | undefined;
  readonly lines: readonly string[];
}

/** One chart of a report. */
export interface ChartSection {
  readonly kind: Plot['kind'];
  readonly id: string;
  readonly measure: string;
  readonly version: string | undefined;
  readonly per: string;
  readonly years: number;
  readonly where: Readonly<Record<string, string>>;
  readonly title: Text | undefined;
  /** What is drawn, under the title; undefined = the definition of the measure. */
  readonly subtitle: Text | undefined;
}

/** Measures that belong together on a page; their tables and charts follow each other there. */
export interface ChapterSection {
  readonly id: string;
  readonly title: Text;
  readonly measures: readonly string[];
}

/** A report: `reports/<id>.yaml`. */
export interface Report {
  readonly id: string;
  readonly title: Text;
  readonly sections: readonly Section[];
  readonly charts: readonly ChartSection[];
  readonly chapters: readonly ChapterSection[];
  /** Number of the sheet with every figure in one list; undefined = no such sheet. */
  readonly tidyNumber: string | undefined;
  readonly file: string;
}

const SECTION_KEYS = [
  'maat',
  'versie',
  'per',
  'nummer',
  'naam',
  'titel',
  'opmerking',
  'jaren',
  'kolommen',
  'waar',
  'draai',
  ...DERIVED,
  'excelgrafieken',
];
const NATIVE_KEYS = ['soort', 'titel', 'reeksen', 'lijnen'];
const NATIVE_KINDS: readonly NativeChart['kind'][] = ['kolommen', 'gestapeld', 'lijnen'];
const CHART_KEYS = ['grafiek', 'id', 'maat', 'versie', 'per', 'jaren', 'waar', 'titel', 'ondertitel'];
const CHART_KINDS: readonly Plot['kind'][] = [
  'waterfall',
  'inout',
  'shares',
  'lines',
  'small_multiples',
  'matrix',
  'alluvial',
  'cif',
  'triangle',
  'dots',
];
const DEFAULT_YEARS = 10;

/**
 * Reads one report. `file` is only for messages. Throws UserError(usage) naming the file and the key
 * that is missing, unknown or of the wrong form.
 */
export function parseReport(file: string, source: string): Report {
  const raw = asRecord(parseYaml(source), file, 'rapport');
  onlyKeys(raw, ['rapport', 'titel', 'gegevens', 'hoofdstukken', 'tabellen', 'grafieken'], file);
  const title = asText(raw['titel'], file, 'titel');
  if (typeof raw['rapport'] !== 'string' || title === undefined) throw wrong(file, 'rapport, titel');
  return {
    id: raw['rapport'],
    title,
    sections: asList(raw['tabellen'] ?? [], file, 'tabellen').map((item) => parseSection(item, file)),
    charts: asList(raw['grafieken'] ?? [], file, 'grafieken').map((item) => parseChart(item, file)),
    chapters: asList(raw['hoofdstukken'] ?? [], file, 'hoofdstukken').map((item) => parseChapter(item, file)),
    tidyNumber: raw['gegevens'] === undefined ? undefined : String(raw['gegevens']),
    file,
  };
}

function parseSection(item: unknown, file: string): Section {
  const raw = asRecord(item, file, 'tabellen');
  onlyKeys(raw, SECTION_KEYS, file);
  const per = raw['per'] ?? 'totaal';
  return {
    measure: asString(raw['maat'], file, 'maat'),
    version: asOptional(raw['versie'], file, 'versie'),
    per: (Array.isArray(per) ? per : [per]).map((name) => asString(name, file, 'per')),
    number: raw['nummer'] === undefined ? undefined : String(raw['nummer']),
    name: asOptional(raw['naam'], file, 'naam'),
    title: asText(raw['titel'], file, 'titel'),
    remark: asText(raw['opmerking'], file, 'opmerking'),
    years: asYears(raw['jaren'], file),
    columns: raw['kolommen'] === undefined ? undefined : asNames(raw['kolommen'], file, 'kolommen'),
    where: asWhere(raw['waar'], file),
    pivot: asOptional(raw['draai'], file, 'draai'),
    derived: DERIVED.find((kind) => raw[kind] === true),
    nativeCharts: asList(raw['excelgrafieken'] ?? [], file, 'excelgrafieken').map((chart) =>
      parseNativeChart(chart, file),
    ),
  };
}

function parseNativeChart(item: unknown, file: string): NativeChartSection {
  const raw = asRecord(item, file, 'excelgrafieken');
  onlyKeys(raw, NATIVE_KEYS, file);
  const kind = NATIVE_KINDS.find((name) => name === raw['soort']);
  const title = asText(raw['titel'], file, 'excelgrafieken.titel');
  if (kind === undefined) throw wrong(file, `excelgrafieken.soort (${NATIVE_KINDS.join(', ')})`);
  if (title === undefined) throw wrong(file, 'excelgrafieken.titel {nl, en}');
  return {
    kind,
    title,
    series: raw['reeksen'] === undefined ? undefined : asNames(raw['reeksen'], file, 'reeksen'),
    lines: asNames(raw['lijnen'] ?? [], file, 'lijnen'),
  };
}

function asNames(value: unknown, file: string, key: string): readonly string[] {
  return asList(value, file, key).map((name) => asString(name, file, key));
}

function parseChart(item: unknown, file: string): ChartSection {
  const raw = asRecord(item, file, 'grafieken');
  onlyKeys(raw, CHART_KEYS, file);
  const kind = CHART_KINDS.find((name) => name === raw['grafiek']);
  if (kind === undefined) throw wrong(file, `grafiek (${CHART_KINDS.join(', ')})`);
  const measure = asString(raw['maat'], file, 'maat');
  return {
    kind,
    measure,
    version: asOptional(raw['versie'], file, 'versie'),
    id: raw['id'] === undefined ? measure : asString(raw['id'], file, 'id'),
    per: raw['per'] === undefined ? 'totaal' : asString(raw['per'], file, 'per'),
    years: asYears(raw['jaren'], file),
    where: asWhere(raw['waar'], file),
    title: asText(raw['titel'], file, 'titel'),
    subtitle: asText(raw['ondertitel'], file, 'ondertitel'),
  };
}

function parseChapter(item: unknown, file: string): ChapterSection {
  const raw = asRecord(item, file, 'hoofdstukken');
  onlyKeys(raw, ['id', 'titel', 'maten'], file);
  const title = asText(raw['titel'], file, 'titel');
  if (title === undefined) throw wrong(file, 'hoofdstukken: titel');
  return {
    id: asString(raw['id'], file, 'hoofdstukken: id'),
    title,
    measures: asList(raw['maten'], file, 'maten').map((name) => asString(name, file, 'maten')),
  };
}

function asYears(value: unknown, file: string): number {
  const years = value ?? DEFAULT_YEARS;
  if (typeof years !== 'number' || !Number.isInteger(years) || years < 1) throw wrong(file, 'jaren');
  return years;
}

function asWhere(value: unknown, file: string): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  const raw = asRecord(value, file, 'waar');
  return Object.fromEntries(Object.entries(raw).map(([name, category]) => [name, String(category)]));
}

function asText(value: unknown, file: string, key: string): Text | undefined {
  if (value === undefined) return undefined;
  const { nl, en } = asRecord(value, file, key);
  if (typeof nl !== 'string' || typeof en !== 'string') throw wrong(file, `${key} {nl, en}`);
  return { nl, en };
}

function asOptional(value: unknown, file: string, key: string): string | undefined {
  return value === undefined ? undefined : asString(value, file, key);
}

function asString(value: unknown, file: string, key: string): string {
  if (typeof value !== 'string') throw wrong(file, key);
  return value;
}

function asList(value: unknown, file: string, key: string): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong(file, key);
  return value;
}

function asRecord(value: unknown, file: string, key: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(file, key);
  return value as Readonly<Record<string, unknown>>;
}

function onlyKeys(raw: Readonly<Record<string, unknown>>, allowed: readonly string[], file: string): void {
  const unknown = Object.keys(raw).find((key) => !allowed.includes(key));
  if (unknown === undefined) return;
  throw new UserError('usage', {
    nl: `${file}: onbekende sleutel \`${unknown}\`; kies uit ${allowed.join(', ')}`,
    en: `${file}: unknown key \`${unknown}\`; choose from ${allowed.join(', ')}`,
  });
}

function wrong(file: string, key: string): UserError {
  return new UserError('usage', {
    nl: `${file}: \`${key}\` ontbreekt of heeft niet de juiste vorm`,
    en: `${file}: \`${key}\` is missing or has the wrong form`,
  });
}
