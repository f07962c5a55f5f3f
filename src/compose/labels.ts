import { formatDate } from '../locale/numbers.ts';
import { WORDS } from '../locale/words.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { Dimension } from '../model/measure.ts';
import type { Params } from '../model/table.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang, Text } from '../model/text.ts';

/** What codes are called: per code list the label of each code, per trait its own label and its code list. */
export interface Labels {
  readonly lists: Readonly<Record<string, Readonly<Record<string, Text>>>>;
  readonly traits: Readonly<Record<string, { readonly label: Text; readonly list: string }>>;
}

/** The words for one category of a code list or a trait; a code without a label (a free category of a mapping) is printed as it is. */
export function categoryLabel(
  labels: Labels,
  place: { readonly dimension: Dimension; readonly params: Params; readonly lang: Lang },
  code: string,
): string {
  const { dimension, params, lang } = place;
  if (code === TOTAL) return WORDS.total[lang];
  const merged = dimension.labels?.[code];
  if (merged !== undefined) return merged[lang];
  if (dimension.list === 'schooljaar') return schoolYearLabel(Number(code));
  if (dimension.list === 'datum') return formatDate(code, lang);
  const list = dimension.list === 'per' ? params.per : dimension.list;
  return labels.lists[labels.traits[list]?.list ?? list]?.[code]?.[lang] ?? code;
}

/** The words for a trait: `geslacht` is Geslacht. */
export function traitLabel(labels: Labels, trait: string, lang: Lang): string {
  return labels.traits[trait]?.label[lang] ?? trait;
}

/** The words above a column of categories; a `per` column is called after the trait asked for. */
export function dimensionLabel(
  labels: Labels,
  dimension: Dimension,
  place: { params: Params; lang: Lang },
): string {
  return dimension.list === 'per' && place.params.per !== TOTAL
    ? traitLabel(labels, place.params.per, place.lang)
    : dimension.label[place.lang];
}
