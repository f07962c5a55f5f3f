import type { SmallMultiplesPlot } from '../../model/plot.ts';
import { LINE_HEIGHT } from './text-layer.ts';
import { wrapText } from './wrap-text.ts';

/** How the panels of small multiples lie. */
export interface PanelGrid {
  readonly columns: number;
  /** Px of one panel, between two columns and between two rows. */
  readonly width: number;
  readonly gap: number;
  readonly rowGap: number;
  /** From where to where the places of the years run, with room for half a number at either end. */
  readonly places: readonly [number, number];
  readonly titles: readonly (readonly string[])[];
  readonly yearLines: readonly (readonly string[])[];
}

const GAP = 30;
const INSET = 24;
const MOST_COLUMNS = 3;
/** From the plot of one row to the title of the next, with one line of years. */
const ROW_GAP = 78;

/** Three panels side by side, or two where there are two or four; as many rows as that takes. */
export function panelGrid(plot: SmallMultiplesPlot, room: number): PanelGrid {
  const count = plot.panels.length;
  const columns = count === 4 ? 2 : Math.min(count, MOST_COLUMNS);
  const width = Math.floor((room - (columns - 1) * GAP) / columns);
  const titles = plot.panels.map(({ label }) => wrapText(label, width, { size: 14, weight: 600 }));
  const yearLines = endYears(plot.years).map((year) => wrapText(year, (width - GAP) / 2, { size: 12.5 }));
  const lines = [titles, yearLines].map((texts) => Math.max(1, ...texts.map(({ length }) => length)));
  return {
    columns,
    width,
    gap: GAP,
    rowGap: ROW_GAP + (lines[0]! + lines[1]! - 2) * LINE_HEIGHT,
    places: placesOf(plot.years.length, width),
    titles,
    yearLines,
  };
}

/** The first year and the last, or the only one. */
function endYears(years: readonly string[]): readonly string[] {
  return years.length > 1 ? [years[0]!, years.at(-1)!] : years;
}

function placesOf(years: number, width: number): readonly [number, number] {
  const inset = years > 1 ? ((years - 1) * INSET) / (width - 2 * INSET) : 1;
  return [-inset, years - 1 + inset];
}
