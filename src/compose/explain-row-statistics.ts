import { fill } from '../locale/words.ts';
import type { Measure } from '../model/measure.ts';
import type { Lang, Text } from '../model/text.ts';

const CONTRAST: Text = {
  nl: '{label} = {part} / {base} - {otherPart} / {otherBase}, met 95%-interval van Newcombe (1998, methode 10).',
  en: '{label} = {part} / {base} - {otherPart} / {otherBase}, with 95% interval by Newcombe (1998, method 10).',
};
const QUOTIENT: Text = { nl: '{label} = {over} / {under}.', en: '{label} = {over} / {under}.' };
const QUARTILES: Text = {
  nl: '{label}: mediaan en kwartielen over {weight} (type 7 van Hyndman en Fan 1996); enkel intern.',
  en: '{label}: median and quartiles over {weight} (type 7 of Hyndman and Fan 1996); internal only.',
};

/** The formulas of the differences, quotients and quartiles of a measure; `quoted` names a count. */
export function explainRowStatistics(
  { contrasts = [], quotients = [], quartiles, rates }: Measure,
  lang: Lang,
  quoted: (count: string) => string,
): readonly string[] {
  const rateLabel = (name: string) => `‘${rates.find((rate) => rate.name === name)?.label[lang] ?? name}’`;
  return [
    ...contrasts.map(({ label, part, base, otherPart, otherBase }) =>
      fill(CONTRAST, lang, {
        label: label[lang],
        part: quoted(part),
        base: quoted(base),
        otherPart: quoted(otherPart),
        otherBase: quoted(otherBase),
      }),
    ),
    ...quotients.map(({ label, over, under }) =>
      fill(QUOTIENT, lang, { label: label[lang], over: rateLabel(over), under: rateLabel(under) }),
    ),
    ...(quartiles === undefined
      ? []
      : [fill(QUARTILES, lang, { label: quartiles.label[lang], weight: quoted(quartiles.weight) })]),
  ];
}
