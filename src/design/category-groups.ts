import { type CodeList, codeLabel, codeRow } from '../model/code-list.ts';
import type { CategoryGroup, Grouping } from '../model/design.ts';
import type { Text } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { partName, togetherLabel } from './together-label.ts';

/** The code list of the categories, the one of its coarser levels, and the table for messages. */
export interface ListPlace {
  readonly list: CodeList | undefined;
  readonly coarse: CodeList | undefined;
  readonly table: string;
}

/** A category of the coarser table. */
export interface MergedCategory {
  readonly code: string;
  readonly parts: readonly string[];
  readonly label: Text;
}

const REST_LABEL: Text = { nl: 'Andere', en: 'Other' };

/**
 * The categories that a grouping makes of `codes`, in the order of the grouping. A column of the code list
 * names the group of each code; groups that are written out are called after their parts (`05+07`).
 * Throws UserError(privacy) for a category that the hierarchy does not know.
 */
export function mergeCategories(
  codes: readonly string[],
  grouping: Grouping,
  place: ListPlace,
): readonly MergedCategory[] {
  const { list, table } = place;
  if (typeof grouping !== 'string') return writtenGroups(codes, grouping, list);
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const group = list === undefined ? undefined : codeRow(list, code)?.[grouping];
    if (group === undefined || group === '') throw unknownCategory(table, grouping);
    groups.set(group, [...(groups.get(group) ?? []), code]);
  }
  return [...groups].map(([group, parts]) =>
    parts.length === 1
      ? single(parts[0]!, list)
      : { code: group, parts, label: coarseLabel(group, parts, place) },
  );
}

function writtenGroups(
  codes: readonly string[],
  groups: readonly CategoryGroup[],
  list: CodeList | undefined,
): readonly MergedCategory[] {
  const named = new Set(groups.flatMap(({ parts }) => (parts === 'rest' ? [] : parts)));
  const left = codes.filter((code) => !named.has(code));
  const ends = groups.some(({ parts }) => parts === 'rest') ? [] : left.map((code) => single(code, list));
  const merged = groups.flatMap(({ parts, label }): readonly MergedCategory[] => {
    const present = parts === 'rest' ? left : codes.filter((code) => parts.includes(code));
    if (present.length === 0) return [];
    if (present.length === 1) return [single(present[0]!, list)];
    const made = parts === 'rest' ? REST_LABEL : togetherLabel(namesOf(present, list));
    return [{ code: present.join('+'), parts: present, label: label ?? made }];
  });
  return [...merged, ...ends];
}

function single(code: string, list: CodeList | undefined): MergedCategory {
  return {
    code,
    parts: [code],
    label: list === undefined ? { nl: code, en: code } : codeLabel(list, code),
  };
}

/** The label that the code list of coarse levels gives, else one made from the parts. */
function coarseLabel(group: string, parts: readonly string[], { list, coarse }: ListPlace): Text {
  const known = coarse !== undefined && codeRow(coarse, group) !== undefined;
  return known ? codeLabel(coarse, group) : togetherLabel(namesOf(parts, list));
}

function namesOf(codes: readonly string[], list: CodeList | undefined): readonly Text[] {
  return codes.map((code) =>
    partName(code, list === undefined ? { nl: code, en: code } : codeLabel(list, code)),
  );
}

function unknownCategory(table: string, column: string): UserError {
  return new UserError('privacy', {
    nl: `tabel \`${table}\`: een categorie staat niet in kolom \`${column}\` van haar codelijst; zo kan ze niet samengevoegd worden`,
    en: `table \`${table}\`: a category is not in column \`${column}\` of its code list, so it cannot be merged`,
  });
}
