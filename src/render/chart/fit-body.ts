import { type DrawnBody, drawBody } from './draw-body.ts';
import { estimateWidth } from './estimate-width.ts';
import type { Spec } from './spec.ts';

const FIRST_WIDTH = 520;
const NARROWEST = 120;
/** The words move a little when the plot is another width. */
const ESTIMATES = 2;
const MOST_PASSES = 4;
/** A picture this near to its room is as good as right. */
const NEAR = 1;

/**
 * Draws with the room that the words will leave, measures what they took, and only where that is another px
 * or more draws again, until the picture is `room` px wide. `bodyFor` gives the body for a plot of so many px.
 */
export async function fitBody(
  bodyFor: (width: number) => Spec,
  room: number,
): Promise<{ readonly spec: Spec; readonly drawn: DrawnBody }> {
  let width = firstWidth(bodyFor, room);
  let spec = bodyFor(width);
  let drawn = await drawBody(spec);
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const spare = room - drawn.width;
    const next = Math.max(NARROWEST, width + Math.floor(spare));
    if (Math.abs(spare) <= NEAR || next === width) break;
    const before = drawn.width;
    width = next;
    spec = bodyFor(width);
    drawn = await drawBody(spec);
    if (drawn.width === before) break;
  }
  return { spec, drawn };
}

/** A width that is right for most bodies before anything is drawn; Vega rounds each side up to a whole px. */
function firstWidth(bodyFor: (width: number) => Spec, room: number): number {
  let width = FIRST_WIDTH;
  for (let step = 0; step < ESTIMATES; step += 1) {
    const taken = estimateWidth(bodyFor(width));
    if (taken !== undefined) width = Math.max(NARROWEST, width + Math.floor(room - 1 - taken));
  }
  return width;
}
