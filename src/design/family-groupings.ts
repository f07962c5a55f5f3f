import type { Ladders, Rung } from '../model/design.ts';
import type { Measure } from '../model/measure.ts';

/** Per family and code list how coarse its categories are: 0 = as they are, 2 = `grof_2`. */
export type FamilyLevels = ReadonlyMap<string, number>;

/** Fine to coarse; groups that are written out are a matter of their own table. */
const LEVELS: readonly (string | undefined)[] = [undefined, 'grof_1', 'grof_2', 'grof_3'];

/** A table by what it measures, for readers of the grouping of its dimensions. */
interface Grouped {
  readonly measure: Measure;
  readonly per: string;
}

/**
 * One grouping per dimension in each family: the coarsest that one of its tables needs. BA in one table
 * beside BA and MA together in another would tell how many MA there are. `places` is the rung per ladder.
 */
export function familyLevels(
  ladders: Ladders,
  places: Readonly<Record<string, number>>,
  measures: readonly Measure[],
): FamilyLevels {
  const levels = new Map<string, number>();
  for (const { id, measure: name, per, rungs } of ladders.tables) {
    const measure = measures.find((candidate) => candidate.id === name);
    const rung = rungs[places[id] ?? -1];
    if (measure === undefined || rung === undefined || rung.dropped) continue;
    for (const dimension of groupedBy({ measure, per })) {
      const key = `${familyOf(name, ladders)}|${dimension.list}`;
      levels.set(key, Math.max(levels.get(key) ?? 0, levelOf(rung, dimension.name)));
    }
  }
  return levels;
}

/** The rung with the groupings of the family where it has finer ones itself. */
export function alignRung(
  rung: Rung,
  table: Grouped,
  { levels, ladders }: { readonly levels: FamilyLevels; readonly ladders: Ladders },
): Rung {
  const groupings = { ...rung.groupings };
  for (const { name, list } of groupedBy(table)) {
    const own = levelOf(rung, name);
    const coarsest = LEVELS[Math.max(own, levels.get(`${familyOf(table.measure.id, ladders)}|${list}`) ?? 0)];
    if (own >= 0 && coarsest !== undefined) groupings[name] = coarsest;
  }
  return { ...rung, groupings };
}

/** The family of a measure; a measure of none is a family of its own. */
function familyOf(measure: string, { families }: Ladders): string {
  return Object.keys(families).find((family) => families[family]!.includes(measure)) ?? measure;
}

/** The dimensions of a table by the name that a rung gives them, and what its categories are. */
function groupedBy({ measure, per }: Grouped): readonly { readonly name: string; readonly list: string }[] {
  return measure.dimensions.map(({ name, list }) => {
    if (list !== 'per') return { name, list };
    return { name: per, list: per === 'niveaugroep' ? 'niveaugroepen' : per };
  });
}

/** -1 for groups that are written out, or a dimension that is counted together. */
function levelOf({ groupings }: Rung, name: string): number {
  return LEVELS.indexOf(groupings[name] as string | undefined);
}
