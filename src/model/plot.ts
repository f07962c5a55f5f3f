import type { Mark } from './document.ts';

/**
 * A number that may be drawn, or the mark that stands in its place. `text` is how the number is written
 * where that differs from a whole number or a whole percentage: `12,3%`; `interval` the range beside it, where a
 * chart has room for it: `40 tot 61%`.
 */
export type PlotValue =
  | { readonly value: number; readonly text?: string; readonly interval?: string }
  | { readonly mark: Mark };

interface PlotWords {
  /** File name without extension; stable over the years: `stroombalans`. */
  readonly id: string;
  /** The finding, a full sentence. */
  readonly title: string;
  /** Definition and unit. */
  readonly subtitle: string;
  /** Source, peildatum, n, codes. */
  readonly footnote: string;
  /** The values in words, for who cannot see the picture; at least 20 characters. */
  readonly description: string;
  /** `intern` or invented data: printed in the picture. */
  readonly watermark: string | undefined;
}

/** Does the balance close? A bar per step from beginstand to eindstand. */
export interface WaterfallPlot extends PlotWords {
  readonly kind: 'waterfall';
  readonly steps: readonly {
    readonly label: string;
    readonly role: 'stand' | 'instroom' | 'diploma' | 'gestopt' | 'overig';
    /** Signed change, or the level of a `stand`. */
    readonly amount: PlotValue;
  }[];
}

/** Growing or shrinking? Inflow up, outflow down, net as a diamond, a year each. */
export interface InOutPlot extends PlotWords {
  readonly kind: 'inout';
  readonly labels: { readonly instroom: string; readonly uitstroom: string; readonly saldo: string };
  readonly years: readonly {
    readonly label: string;
    readonly instroom: PlotValue;
    readonly uitstroom: PlotValue;
    readonly saldo: PlotValue;
  }[];
}

/** What do they choose? A 100 % bar per year. */
export interface SharesPlot extends PlotWords {
  readonly kind: 'shares';
  readonly categories: readonly { readonly code: string; readonly label: string }[];
  readonly years: readonly {
    readonly label: string;
    readonly n: PlotValue;
    /** A share (0 to 1) per category, in the order of `categories`. */
    readonly shares: readonly PlotValue[];
  }[];
}

/** A share in each cell of rows and columns. */
interface HeatPlot extends PlotWords {
  readonly acrossTitle: string;
  readonly across: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly PlotValue[] }[];
}

/** How many are still studying or have succeeded? Cohorts down, years since the start across. */
export interface TrianglePlot extends HeatPlot {
  readonly kind: 'triangle';
}

/** Where are they a year later? The shares of a row add up to the whole. */
export interface MatrixPlot extends HeatPlot {
  readonly kind: 'matrix';
}

/** What changed? A line per category; the two or three that moved most in colour, the others grey. */
export interface LinesPlot extends PlotWords {
  readonly kind: 'lines';
  readonly years: readonly string[];
  readonly series: readonly {
    readonly focus: boolean;
    /** Name and last value: `Graduaat 20%`. */
    readonly label: string;
    /** The interval of the last value, under the name of a series in focus: `13 tot 30%`. */
    readonly interval: string | undefined;
    /** A share (0 to 1) per year. */
    readonly values: readonly PlotValue[];
  }[];
}

/** How does each type go, against the rest? A small plot per category, all on one scale. */
export interface SmallMultiplesPlot extends PlotWords {
  readonly kind: 'small_multiples';
  readonly years: readonly string[];
  /** A count per year. */
  readonly panels: readonly { readonly label: string; readonly values: readonly PlotValue[] }[];
}

/** When do they finish or stop? The chance of each outcome by the end of every year since the start. */
export interface CifPlot extends PlotWords {
  readonly kind: 'cif';
  readonly acrossTitle: string;
  /** `0`, `1`, … */
  readonly years: readonly string[];
  readonly curves: readonly {
    readonly role: 'diploma' | 'gestopt' | 'overig';
    readonly name: string;
    /** Name and last value: `Diploma 44%`. */
    readonly label: string;
    /** The interval of the last value. */
    readonly interval: string | undefined;
    /** A share and its bounds per year. */
    readonly points: readonly {
      readonly share: PlotValue;
      readonly low: PlotValue;
      readonly high: PlotValue;
    }[];
  }[];
  /** How many are still followed at each year. */
  readonly atRisk: { readonly label: string; readonly numbers: readonly PlotValue[] };
}

/** What became of whom, as a picture: a band for every group, however small. For internal readers only. */
export interface AlluvialPlot extends PlotWords {
  readonly kind: 'alluvial';
  readonly watermark: string;
  readonly heads: { readonly from: string; readonly to: string };
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly bands: readonly {
    /** Places in `from` and `to`. */
    readonly from: number;
    readonly to: number;
    readonly persons: number;
    readonly role: BandRole;
  }[];
  /** What the colours are called. */
  readonly roles: Readonly<Record<BandRole, string>>;
}

export type BandRole = 'zelfde' | 'anders' | 'diploma' | 'gestopt' | 'overig';

/** Who succeeds, and how sure? Ordered dots with Wilson whiskers. */
export interface DotsPlot extends PlotWords {
  readonly kind: 'dots';
  readonly heads: { readonly rate: string; readonly interval: string; readonly n: string };
  /** The line for everyone together, when it may be shown; the label carries its percentage. */
  readonly overall: { readonly label: string; readonly share: number } | undefined;
  readonly rows: readonly {
    readonly label: string;
    readonly n: PlotValue;
    readonly share: PlotValue;
    readonly low: PlotValue;
    readonly high: PlotValue;
    readonly text: { readonly rate: string; readonly interval: string; readonly n: string };
  }[];
}

export type Plot =
  | WaterfallPlot
  | InOutPlot
  | SharesPlot
  | LinesPlot
  | SmallMultiplesPlot
  | MatrixPlot
  | AlluvialPlot
  | TrianglePlot
  | CifPlot
  | DotsPlot;
