import type { Advice, Version } from '../design/advise.ts';
import { hiddenShare } from '../design/loss.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang } from '../model/text.ts';
import type { SafeTable } from '../protect/protect.ts';
import { type Labels, traitLabel } from './labels.ts';
import { mergedIn } from './merge-words.ts';

/** What advice says about one table: how much each version of it hides by itself. */
export interface AdviceText {
  readonly tabel: string;
  readonly titel: string;
  readonly versies: readonly {
    readonly versie: string;
    readonly aantallen: number;
    readonly verborgen: number;
    /** Share of the counts that is hidden, 0 to 1. */
    readonly aandeel: number;
  }[];
}

/** The advice in words: first the table as it is counted, then its coarser versions, best first. */
export function adviceText(
  { finest, coarser }: Advice,
  { labels, lang }: { readonly labels: Labels; readonly lang: Lang },
): AdviceText {
  const { measure, params } = finest.table;
  const by =
    params.per === TOTAL ? '' : `, ${lang === 'nl' ? 'per' : 'by'} ${traitLabel(labels, params.per, lang)}`;
  const asCounted = lang === 'nl' ? 'zoals geteld' : 'as counted';
  const row = (version: Version, versie: string) => ({
    versie,
    aantallen: version.loss.nonZero,
    verborgen: version.loss.hidden,
    aandeel: hiddenShare(version.loss),
  });
  return {
    tabel: params.per === TOTAL ? measure.id : `${measure.id} --by ${params.per}`,
    titel: `${measure.title[lang]}${by}`,
    versies: [
      row(finest, asCounted),
      ...coarser.map((version) =>
        row(version, versionWords(version.table, { labels, lang, finest: finest.table })),
      ),
    ],
  };
}

/** What a version merges, pools and leaves out. */
function versionWords(
  table: SafeTable,
  { labels, lang, finest }: { readonly labels: Labels; readonly lang: Lang; readonly finest: SafeTable },
): string {
  const merged = mergedIn(table, labels).map(({ text }) => text[lang]);
  const counts = ({ columns }: SafeTable) => columns.filter(({ role }) => role === 'aantal');
  const names = new Set(counts(table).map(({ name }) => name));
  const isLess = counts(finest).some(({ name }) => !names.has(name)) || names.size > counts(finest).length;
  const columns = counts(table).map(({ label }) => label[lang].toLowerCase());
  const shown = lang === 'nl' ? 'enkel' : 'only';
  const rows = table.dimensions.flatMap((dimension, i) =>
    keptRows(table, finest, { dimension: dimension.name, i }),
  );
  const words = [...merged, ...(isLess ? [`${shown} ${columns.join(', ')}`] : []), ...rows];
  return words.join('; ') || (lang === 'nl' ? 'minder rijen' : 'fewer rows');
}

/** `k = 1, 3` where a version keeps some categories and merges none. */
function keptRows(
  table: SafeTable,
  finest: SafeTable,
  { dimension, i }: { readonly dimension: string; readonly i: number },
): readonly string[] {
  if (table.dimensions[i]!.merged !== undefined) return [];
  const codes = (from: SafeTable) =>
    [...new Set(from.rows.map((row) => row.keys[i]!))].filter((code) => code !== TOTAL);
  const [kept, all] = [codes(table), codes(finest)];
  if (kept.length === all.length) return [];
  const range = kept.length > 3 ? `${kept[0]} … ${kept.at(-1)}` : kept.join(', ');
  return [`${dimension} ${range || TOTAL}`];
}
