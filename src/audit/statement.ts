import { formatCount, formatShare } from '../locale/numbers.ts';
import type { PublishedSet } from '../model/published-set.ts';
import type { Lang, Text } from '../model/text.ts';
import type { SetCounts } from './count-set.ts';

/** How much was tried: `targets` are all groups that are small, or may be for who knows only what is published. */
export interface Tried {
  readonly counts: SetCounts;
  readonly targets: number;
  readonly differences: number;
  /** Pairs of worlds that are kept as proof. */
  readonly worlds: number;
}

/** Tables that form no cycle tell no more together; where they do, persons are looked for who fit all of them. */
const BY_TABLE: Text = { nl: 'tabelmodel', en: 'table model' };
const JOINT: Text = { nl: 'personenmodel', en: 'model of persons' };

/** What a passed audit proves, in a few sentences for readers. */
export function auditStatement({ beleid, vrijgaven, relaties }: PublishedSet, tried: Tried): Text {
  const values = beleid.methode === 'afronden' ? beleid.k : beleid.k + 1;
  const { peildatum } = vrijgaven.at(-1)!;
  const model = relaties.some(({ soort }) => soort === 'kruising') ? JOINT : BY_TABLE;
  const n = (value: number, lang: Lang) => formatCount(value, lang);
  const { tables, earlier } = tried.counts;
  return {
    nl: `Audit geslaagd (peildatum ${peildatum}). Met alle ${n(tables, 'nl')} tabellen van dit rapport en ${n(earlier, 'nl')} ${earlier === 1 ? 'eerdere vrijgave' : 'eerdere vrijgaven'} samen kan geen enkel verborgen klein aantal nauwkeuriger bepaald worden dan tot op ${values} opeenvolgende waarden; getoetst zijn ${n(tried.targets, 'nl')} groepen die klein zijn of kunnen zijn, waarvan ${n(tried.differences, 'nl')} verschillen tussen tabellen, met gehele getallen (${model.nl}, ${n(tried.worlds, 'nl')} tegenvoorbeelden bewaard). ${hiddenLine(tried.counts, 'nl')}`,
    en: `Audit passed (reference date ${peildatum}). With all ${n(tables, 'en')} tables of this report and ${n(earlier, 'en')} ${earlier === 1 ? 'earlier release' : 'earlier releases'} together no hidden small count can be determined to fewer than ${values} consecutive values; tested were ${n(tried.targets, 'en')} groups that are or may be small, ${n(tried.differences, 'en')} of them differences between tables, in whole numbers (${model.en}, ${n(tried.worlds, 'en')} counterexamples kept). ${hiddenLine(tried.counts, 'en')}`,
  };
}

function hiddenLine({ hidden, cells }: SetCounts, lang: Lang): string {
  const share = formatShare(cells === 0 ? 0 : hidden / cells, cells, lang);
  return lang === 'nl'
    ? `Verborgen: ${formatCount(hidden, lang)} van ${formatCount(cells, lang)} cellen (${share}).`
    : `Hidden: ${formatCount(hidden, lang)} of ${formatCount(cells, lang)} cells (${share}).`;
}
