import type { Plot } from '../../model/plot.ts';
import { idiomAlluvial } from './idiom-alluvial.ts';
import { idiomCif } from './idiom-cif.ts';
import { idiomDots } from './idiom-dots.ts';
import { idiomEmpty } from './idiom-empty.ts';
import { idiomInout } from './idiom-inout.ts';
import { idiomLines } from './idiom-lines.ts';
import { idiomMatrix } from './idiom-matrix.ts';
import { idiomShares } from './idiom-shares.ts';
import { idiomSmallMultiples } from './idiom-small-multiples.ts';
import { idiomTriangle } from './idiom-triangle.ts';
import { idiomWaterfall } from './idiom-waterfall.ts';
import type { Frame, Spec } from './spec.ts';

/** Draws a plot as its kind asks, or one sentence when there is nothing to draw. */
export function drawIdiom(plot: Plot, frame: Frame): Spec {
  if (isEmpty(plot)) return idiomEmpty(plot, frame);
  switch (plot.kind) {
    case 'waterfall':
      return idiomWaterfall(plot, frame);
    case 'inout':
      return idiomInout(plot, frame);
    case 'shares':
      return idiomShares(plot, frame);
    case 'lines':
      return idiomLines(plot, frame);
    case 'small_multiples':
      return idiomSmallMultiples(plot, frame);
    case 'cif':
      return idiomCif(plot, frame);
    case 'alluvial':
      return idiomAlluvial(plot, frame);
    case 'matrix':
      return idiomMatrix(plot, frame);
    case 'triangle':
      return idiomTriangle(plot, frame);
    case 'dots':
      return idiomDots(plot, frame);
  }
}

function isEmpty(plot: Plot): boolean {
  switch (plot.kind) {
    case 'waterfall':
      return plot.steps.length === 0;
    case 'inout':
      return plot.years.length === 0;
    case 'shares':
      return plot.years.length === 0 || plot.categories.length === 0;
    case 'lines':
      return plot.years.length === 0 || plot.series.length === 0;
    case 'small_multiples':
      return plot.years.length === 0 || plot.panels.length === 0;
    case 'cif':
      return plot.years.length < 2 || plot.curves.length === 0;
    case 'alluvial':
      return plot.bands.every(({ persons }) => persons === 0);
    case 'matrix':
    case 'triangle':
      return plot.rows.length === 0 || plot.across.length === 0;
    case 'dots':
      return plot.rows.length === 0;
  }
}
