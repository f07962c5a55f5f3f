import type { Plot } from '../model/plot.ts';
import type { Policy } from '../protect/policy.ts';
import { type Sealed, seal } from '../protect/sealed.ts';
import { plotAlluvial } from './plot-alluvial.ts';
import { plotCif } from './plot-cif.ts';
import { plotDots } from './plot-dots.ts';
import { plotInOut } from './plot-in-out.ts';
import { plotLines } from './plot-lines.ts';
import { plotMatrix } from './plot-matrix.ts';
import { plotShares } from './plot-shares.ts';
import { plotSmallMultiples } from './plot-small-multiples.ts';
import { plotTriangle } from './plot-triangle.ts';
import { plotWaterfall } from './plot-waterfall.ts';
import type { PlotRequest } from './plot-words.ts';

const COMPOSERS: Readonly<Record<Plot['kind'], (request: PlotRequest) => Plot>> = {
  waterfall: plotWaterfall,
  inout: plotInOut,
  shares: plotShares,
  lines: plotLines,
  matrix: plotMatrix,
  small_multiples: plotSmallMultiples,
  alluvial: plotAlluvial,
  cif: plotCif,
  triangle: plotTriangle,
  dots: plotDots,
};

/** One chart of a report, from a protected table: every number in it is one that the table shows. */
export function composePlot(request: PlotRequest): Sealed<Plot> {
  return seal(COMPOSERS[request.section.kind](request), [request.table]);
}

/** False for a kind of chart that shows every group, however small, to readers outside. */
export function isFor(kind: Plot['kind'], audience: Policy['audience']): boolean {
  return kind !== 'alluvial' || audience === 'intern';
}
