import type { TrianglePlot } from '../../model/plot.ts';
import { HEAT_BREAKS, HEAT_FILLS } from '../theme.ts';
import { type HeatScale, heatGrid } from './heat-grid.ts';
import type { Idiom } from './spec.ts';

const SCALE: HeatScale = { breaks: HEAT_BREAKS, zero: HEAT_FILLS[0]! };

/** Cohorts down, years since the start across, the share in each cell; a cell that is left out stays white. */
export const idiomTriangle: Idiom<TrianglePlot> = (plot, frame) => heatGrid(plot, frame, SCALE);
