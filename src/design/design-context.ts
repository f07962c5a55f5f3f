import type { CodeList } from '../model/code-list.ts';
import type { IsoDate } from '../model/day.ts';

/** What a design needs to know of the data beside the tables. */
export interface DesignContext {
  readonly lists: readonly CodeList[];
  /** Per trait the code list of its categories. */
  readonly traitLists: Readonly<Record<string, string>>;
  readonly peildatum: IsoDate;
  /** Windows of pooled years start here, so that they never move. */
  readonly registratieVanaf: IsoDate;
}

/** The code list of a dimension or trait; undefined for own traits and for years. */
export function listOf(context: DesignContext, name: string): CodeList | undefined {
  return context.lists.find((list) => list.name === name);
}
