/** The allowed name that is nearest to a mistyped one (at most 3 edits), or undefined. */
export function nearestName(typed: string, allowed: readonly string[]): string | undefined {
  const ranked = allowed
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.min(3, Math.ceil(name.length / 2)))
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'en'));
  return ranked[0]?.name;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (left === right ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
