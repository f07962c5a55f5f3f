import { chiSquareTail } from './chi-square-tail.ts';
import { logFactorials } from './log-factorials.ts';
import { checkPart, type PartOfBase } from './part-of-base.ts';

/** A share at a place in an order, such as a year; scores are whole numbers. */
export interface ScoredPart extends PartOfBase {
  readonly score: number;
}

/** A test for a trend in shares, two-sided. */
export interface ShareTrend {
  readonly chiSquare: number;
  readonly p: number;
  /** Whether `p` is exact; else it comes from chi-square with one degree of freedom. */
  readonly exact: boolean;
}

/** Below this expected number of persons in any cell the exact distribution is used. */
const SMALLEST_EXPECTED = 5;
/** Beyond this many additions the exact distribution is out of reach. */
const MOST_STEPS = 100_000_000;

/**
 * The Cochran-Armitage test for a trend in shares over ordered groups: asymptotic, or exact given the total
 * when any expected count is below 5 and the groups are not too large for it. Null when fewer than two scores
 * have a base, or when nobody or everybody counts. Throws when a part exceeds its base or a score is not a
 * whole number. Armitage (1955), Biometrics 11: 375-386; R's `prop.trend.test`.
 */
export function cochranArmitage(groups: readonly ScoredPart[]): ShareTrend | null {
  for (const group of groups) checkGroup(group);
  const filled = groups.filter(({ base }) => base > 0);
  const { part, base } = totals(filled);
  if (new Set(filled.map(({ score }) => score)).size < 2 || part === 0 || part === base) return null;
  const share = part / base;
  const mean = filled.reduce((sum, group) => sum + group.base * group.score, 0) / base;
  const trend = filled.reduce((sum, group) => sum + group.part * (group.score - mean), 0);
  const spread = filled.reduce((sum, group) => sum + group.base * (group.score - mean) ** 2, 0);
  const chiSquare = trend ** 2 / (share * (1 - share) * spread);
  const smallest = Math.min(...filled.map((group) => group.base)) * Math.min(share, 1 - share);
  const exactP = smallest < SMALLEST_EXPECTED ? exactTrendP(filled) : null;
  return { chiSquare, p: exactP ?? chiSquareTail(chiSquare, 1), exact: exactP !== null };
}

/**
 * The chance, given the total, that sum(score x part) lies at least as far from its expectation as observed;
 * null when that would take too long. The groups are added one by one, with whole numbers throughout but for
 * the probabilities.
 */
export function exactTrendP(groups: readonly ScoredPart[]): number | null {
  const { part, base } = totals(groups);
  // Who does not count shows the same trend turned round: the smaller side is quicker.
  const sides = groups.map((group) => ({
    ...group,
    part: 2 * part > base ? group.base - group.part : group.part,
  }));
  const total = Math.min(part, base - part);
  const lowest = Math.min(...groups.map(({ score }) => score));
  const scored = sides.map((group) => ({ ...group, score: group.score - lowest }));
  const width = total * Math.max(...scored.map(({ score }) => score)) + 1;
  const steps = scored.reduce((sum, group) => sum + (total + 1) * width * Math.min(total, group.base), 0);
  if (steps > MOST_STEPS) return null;
  const chances = addGroups(scored, { total, width, share: total / base });
  const weighted = scored.reduce((sum, group) => sum + group.base * group.score, 0);
  const distance = (score: number) => Math.abs(base * score - total * weighted);
  const observed = distance(scored.reduce((sum, group) => sum + group.part * group.score, 0));
  let [extreme, all] = [0, 0];
  for (const [score, chance] of chances.entries()) {
    all += chance;
    if (distance(score) >= observed) extreme += chance;
  }
  return Math.min(1, extreme / all);
}

/** How likely each weighted sum is together with `total`, when all groups share one chance. */
function addGroups(
  groups: readonly ScoredPart[],
  { total, width, share }: { readonly total: number; readonly width: number; readonly share: number },
): Float64Array {
  let chances = new Float64Array((total + 1) * width);
  chances[0] = 1;
  for (const { base, score } of groups) {
    const next = new Float64Array(chances.length);
    const own = binomialChances(base, share, Math.min(base, total));
    for (let at = 0; at < chances.length; at += 1) {
      const chance = chances[at]!;
      if (chance === 0) continue;
      const room = Math.min(own.length - 1, total - Math.floor(at / width));
      for (let x = 0; x <= room; x += 1) next[at + x * (width + score)]! += chance * own[x]!;
    }
    chances = next;
  }
  return chances.subarray(total * width);
}

function binomialChances(base: number, share: number, most: number): Float64Array {
  const logFactorial = logFactorials(base);
  return Float64Array.from({ length: most + 1 }, (_, x) =>
    Math.exp(
      logFactorial[base]! -
        logFactorial[x]! -
        logFactorial[base - x]! +
        x * Math.log(share) +
        (base - x) * Math.log1p(-share),
    ),
  );
}

function checkGroup(group: ScoredPart): void {
  checkPart(group);
  if (!Number.isSafeInteger(group.score))
    throw new RangeError(`score must be a whole number, not ${group.score}`);
}

function totals(groups: readonly PartOfBase[]): PartOfBase {
  return {
    part: groups.reduce((sum, group) => sum + group.part, 0),
    base: groups.reduce((sum, group) => sum + group.base, 0),
  };
}
