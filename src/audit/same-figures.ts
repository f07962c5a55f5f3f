import type { PublishedRelease, PublishedSet } from '../model/published-set.ts';

/** True when the last release of both shows and hides the same, cell by cell. */
export function showsSameFigures(a: PublishedSet, b: PublishedSet): boolean {
  return figuresOf(a.vrijgaven.at(-1)) === figuresOf(b.vrijgaven.at(-1));
}

function figuresOf(release: PublishedRelease | undefined): string {
  const tables = release?.tabellen ?? [];
  return JSON.stringify(
    tables.map(({ id, cellen }) => [
      id,
      cellen.map(({ sleutels, aantal, waarde, status }) => [sleutels, aantal, waarde, status]),
    ]),
  );
}
