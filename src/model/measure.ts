import type { Contrast, Quartiles, Quotient } from './row-statistics.ts';
import type { Text } from './text.ts';

/** What one row of the microdata behind a count is. */
export type Unit = 'persoon' | 'traject' | 'inschrijving' | 'vraag' | 'signaal';

/** The traits (kenmerken) that `--by` can take: none, those of persons, of persons and trajecten, or of questions. */
export type ByLevel = 'geen' | 'persoon' | 'traject' | 'vraag';

/** A column that says what a row is about. */
export interface Dimension {
  readonly name: string;
  readonly label: Text;
  /** `schooljaar`, `datum`, `per` (the trait asked for), `k`, or the name of a code list. */
  readonly list: string;
  /** Categories add up, and protect adds the row `totaal`. */
  readonly total: boolean;
  /** False: only categories that occur; otherwise those of the list that do not are shown with 0. */
  readonly complete?: boolean;
  /** Categories that stand for several finer ones (`SO_TKO`, pooled years `2018..2022`), with these. */
  readonly merged?: Readonly<Record<string, readonly string[]>>;
  /** What those categories are called. */
  readonly labels?: Readonly<Record<string, Text>>;
}

/** A column of whole numbers. */
export interface Count {
  readonly name: string;
  readonly label: Text;
  /** Column with the persons behind this count; its own name when the unit is a person. */
  readonly persons: string;
  /** Column in which each person stands once per school year, whatever the category: it adds up. */
  readonly personsOnce?: string;
  /** The count this one is part of: the rest of it is protected too. */
  readonly of: string | undefined;
  /** Not selected by the SQL: the sum of these counts. */
  readonly sumOf: readonly string[] | undefined;
  /** False: the categories of a dimension do not add up (a person can be in two), so no margin. */
  readonly additive: boolean;
  /** Read but not shown: only there so that a check can use it. */
  readonly shown: boolean;
  /** Too fine for readers outside: shown to internal readers only. */
  readonly intern?: boolean;
  /** The count of another measure that this one repeats under another name. */
  readonly sameAs?: string;
}

/** A share, divided after protection, with a Wilson interval. */
export interface Rate {
  readonly name: string;
  readonly label: Text;
  readonly part: string;
  readonly base: string;
  /** Names of the bounds in the output. */
  readonly low: string;
  readonly high: string;
  /** Only publishable where these two counts are equal (everyone of the group can be observed). */
  readonly ripeWhen: readonly [string, string] | undefined;
}

/** Events per exposure, divided after protection, with a Garwood interval. */
export interface Density {
  readonly name: string;
  readonly label: Text;
  readonly part: string;
  /** The exposure; undefined = 1, so that the bounds are those of the count itself, which has no other column. */
  readonly base: string | undefined;
  /** Per how many units of the base: 100. */
  readonly per: number;
  readonly low: string;
  readonly high: string;
}

/** Left and right side of `a + b - c = d + e`, as signed counts that add up to zero. */
export interface Identity {
  /** Number of the invariant, where it has one: `I1`. */
  readonly id?: string;
  readonly text: string;
  readonly terms: readonly { readonly count: string; readonly sign: 1 | -1 }[];
  readonly relation: 'gelijk' | 'hoogstens';
}

/** `{from: 'eindstand', to: 'beginstand'}`: the first in a school year equals the second in the next. */
export interface CarryOver {
  readonly from: string;
  readonly to: string;
}

/** A ratio of sums over persons (studierendement): a declared statistic with its own rule. */
export interface RatioOfSums {
  readonly kind: 'verhouding_van_sommen';
  /** Names of the two `waarde` columns, in hundredths. */
  readonly numerator: string;
  readonly denominator: string;
  /** Hundredths taken up by enrolments without a known result, and how many of those there are. */
  readonly missingDenominator: string;
  readonly missingCount: string;
  /** Column that says for how many persons the row holds. */
  readonly weight: string;
  /** Fewest persons for which the sums may be shown. */
  readonly minimum: number;
}

/**
 * How long until the first of some outcomes (Aalen-Johansen; Kaplan-Meier with one outcome): a declared
 * statistic with its own rule, beside a yearly life table of counts.
 */
export interface TimeToEvent {
  readonly kind: 'tijd_tot_gebeurtenis';
  /** Names of the `waarde` columns: days, which outcome (0 = none yet), and days for which everyone is followed. */
  readonly time: string;
  readonly cause: string;
  readonly followed: string;
  /** Column that says for how many persons the row holds. */
  readonly weight: string;
  /** The outcomes 1, 2, … by name. */
  readonly outcomes: readonly { readonly name: string; readonly label: Text }[];
  /** What it is called to have none of them. */
  readonly without: Text;
  /** After how many years (of 365.25 days) it is looked at. */
  readonly horizons: readonly number[];
  /** Fewest persons, and fewest still at risk, for which estimates may be shown. */
  readonly minimum: number;
}

/** A statistic that is worked out from the records of persons, by a rule of its own. */
export type Statistic = RatioOfSums | TimeToEvent;

/** A shift in a distribution between consecutive complete years: D-index and exact test with Holm. */
export interface Shift {
  readonly kind: 'verschuiving';
  /** Dimension of the years, and dimension whose distribution is compared. */
  readonly over: string;
  readonly distribution: string;
  readonly count: string;
}

/** A share compared between consecutive complete years, everybody together: which share, over which years. */
export interface Comparison {
  readonly kind: 'vergelijking';
  /** Dimension of the years. */
  readonly over: string;
  /** Name of the share. */
  readonly rate: string;
  /** Category of each other dimension that is not a trait: `{k: '1'}`. */
  readonly where: Readonly<Record<string, string>>;
}

/**
 * How a rate develops over complete years: each against the one before (exact ratio), and its trend (Poisson
 * regression), neither across a break in the series.
 */
export interface Development {
  readonly over: string;
  readonly count: string;
  /** The exposure of each year. */
  readonly base: string;
}

/** One `.sql` file of `queries/measures`: what it counts, told by its head. */
export interface Measure {
  readonly id: string;
  readonly title: Text;
  readonly definition: Text;
  /** Whose definition this is, or comes near to. */
  readonly source: Text | undefined;
  /** What one row means (`rij:`). */
  readonly row: string;
  readonly unit: Unit;
  readonly by: ByLevel;
  /** Optional tables without which this measure does not exist. */
  readonly needs: readonly string[];
  /** Optional tables without which some of its columns stay empty. */
  readonly uses: readonly string[];
  /** True when the SQL takes `$datum`. */
  readonly takesDate: boolean;
  /** Names of the selected columns, in SELECT order. */
  readonly selected: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly counts: readonly Count[];
  /** Names of the `waarde` columns of a declared statistic. */
  readonly values: readonly string[];
  readonly rates: readonly Rate[];
  readonly densities: readonly Density[];
  readonly identities: readonly Identity[];
  readonly carryOver: CarryOver | undefined;
  readonly statistic: Statistic | undefined;
  readonly shift: Shift | undefined;
  readonly comparison: Comparison | undefined;
  readonly development: Development | undefined;
  readonly contrasts?: readonly Contrast[];
  readonly quotients?: readonly Quotient[];
  readonly quartiles?: Quartiles | undefined;
  /** The statement without its head. */
  readonly sql: string;
  readonly file: string;
}
