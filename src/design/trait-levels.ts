import { type RawTable, TOTAL } from '../model/table.ts';
import { type DesignContext, listOf } from './design-context.ts';

const COARSE = /^grof_\d$/;

/** The groupings that the trait of a table can have, fine to coarse; undefined = as it is. */
export function traitLevels({ params }: RawTable, context: DesignContext): readonly (string | undefined)[] {
  if (params.per === TOTAL) return [undefined];
  const list = listOf(context, context.traitLists[params.per] ?? '');
  return [undefined, ...(list?.columns.filter((column) => COARSE.test(column)) ?? [])];
}
