import type { AlluvialPlot, BandRole } from '../../model/plot.ts';

/** A group at one side: from `top` to `bottom` in persons from above, gaps included. */
export interface FlowNode {
  readonly label: string;
  readonly persons: number;
  readonly top: number;
  readonly bottom: number;
  /** What became of everyone who arrives here, where that is one thing. */
  readonly role: BandRole | undefined;
}

/** A band between the tops `from` and `to` at either side, `persons` wide. */
export interface FlowBand {
  readonly role: BandRole;
  readonly persons: number;
  readonly from: number;
  readonly to: number;
}

export interface FlowLayout {
  readonly from: readonly FlowNode[];
  readonly to: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  /** Persons and gaps together at the taller side. */
  readonly height: number;
}

/** Space between two groups as a part of everyone. */
const GAP = 0.035;

/** Where groups and bands lie: bands leave a group in the order of where they go, and arrive likewise. */
export function alluvialLayout({ from, to, bands }: AlluvialPlot): FlowLayout {
  const gap = GAP * bands.reduce((sum, { persons }) => sum + persons, 0);
  const left = nodesOf(from, gap, (place) => bands.filter((band) => band.from === place));
  const right = nodesOf(to, gap, (place) => bands.filter((band) => band.to === place));
  const leaving = left.map(({ top }) => top);
  const arriving = right.map(({ top }) => top);
  const placed = bands
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map(({ role, persons, ...band }): FlowBand => {
      const start = leaving[band.from]!;
      const end = arriving[band.to]!;
      leaving[band.from] = start + persons;
      arriving[band.to] = end + persons;
      return { role, persons, from: start, to: end };
    });
  const height = Math.max(...[...left, ...right].map(({ bottom }) => bottom));
  return { from: left, to: right, bands: placed, height };
}

function nodesOf(
  labels: readonly string[],
  gap: number,
  bandsAt: (place: number) => AlluvialPlot['bands'],
): readonly FlowNode[] {
  let edge = 0;
  return labels.map((label, place) => {
    const touching = bandsAt(place);
    const persons = sumOf(touching);
    const roles = new Set(touching.map(({ role }) => role));
    const top = edge;
    edge = top + persons + gap;
    return { label, persons, top, bottom: top + persons, role: roles.size === 1 ? [...roles][0] : undefined };
  });
}

function sumOf(bands: AlluvialPlot['bands']): number {
  return bands.reduce((sum, { persons }) => sum + persons, 0);
}
