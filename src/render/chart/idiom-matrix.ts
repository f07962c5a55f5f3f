import type { MatrixPlot } from '../../model/plot.ts';
import { INK } from '../theme.ts';
import { type HeatScale, heatGrid } from './heat-grid.ts';
import type { Idiom } from './spec.ts';

/** A row adds up to the whole, so most of its shares are small: the colours deepen sooner than in a triangle. */
const SCALE: HeatScale = { breaks: [0.1, 0.25, 0.4, 0.55], zero: INK.paper };

/** Where they come from down, where they are across, the share of the row in each cell; nobody is a white cell. */
export const idiomMatrix: Idiom<MatrixPlot> = (plot, frame) => heatGrid(plot, frame, SCALE);
