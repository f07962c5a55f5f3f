import { type DrawnBody, drawBody } from './draw-body.ts';
import type { Spec } from './spec.ts';

const FIRST_WIDTH = 520;
const NARROWEST = 120;
const MOST_PASSES = 4;
/** A picture this near to its room is as good as right. */
const NEAR = 1;

/**
 * Draws, measures what the labels take, and draws again with the room that is left, until the picture is
 * `room` px wide. `bodyFor` gives the body for a plot of so many px.
 */
export async function fitBody(
  bodyFor: (width: number) => Spec,
  room: number,
): Promise<{ readonly spec: Spec; readonly drawn: DrawnBody }> {
  let width = FIRST_WIDTH;
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
