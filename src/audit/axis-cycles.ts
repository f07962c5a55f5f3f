/** The axes that a table is split by. */
export type Edge = ReadonlySet<string>;

/**
 * What is left of tables over one population after leaving out, again and again, an axis that only one of
 * them has and a table whose axes all stand in another (Graham; Yu and Ozsoyoglu). Nothing is left when the
 * tables form no cycle: then any counts that agree on common totals belong to some population, so that looking
 * at the tables is as good as looking at the persons.
 */
export function cyclicCore(tables: readonly Edge[]): readonly Edge[] {
  let edges = tables.map((axes) => new Set(axes));
  for (let before = -1; before !== sizeOf(edges); ) {
    before = sizeOf(edges);
    for (const edge of edges)
      for (const axis of edge) if (edges.filter((other) => other.has(axis)).length === 1) edge.delete(axis);
    edges = edges.filter(
      (edge, i) => !edges.some((other, j) => isInside(edge, other) && isFirst(edge, other, i < j)),
    );
    edges = edges.filter((edge) => edge.size > 0);
  }
  return edges;
}

function sizeOf(edges: readonly Edge[]): number {
  return edges.reduce((sum, edge) => sum + 1 + edge.size, 0);
}

function isInside(edge: Edge, other: Edge): boolean {
  return edge !== other && [...edge].every((axis) => other.has(axis));
}

/** Of two equal tables the later one stays. */
function isFirst(edge: Edge, other: Edge, isBefore: boolean): boolean {
  return edge.size < other.size || isBefore;
}
