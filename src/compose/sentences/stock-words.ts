import { formatCount } from '../../locale/numbers.ts';
import { schoolYearLabel } from '../../model/day.ts';
import type { Lang } from '../../model/text.ts';

/** Who studied at both ends of a school year: counted, so nothing is tested and nothing claimed. No full stop. */
export function stockWords(
  { year, begin, end }: { readonly year: number; readonly begin: number; readonly end: number },
  lang: Lang,
): string {
  const label = schoolYearLabel(year);
  const [from, to] = [begin, end].map((count) => formatCount(count, lang));
  return lang === 'nl'
    ? `Bij het begin van ${label} studeerden ${from} personen met steun, op het einde ${to}`
    : `At the start of ${label} ${from} persons studied with support, at the end ${to}`;
}
