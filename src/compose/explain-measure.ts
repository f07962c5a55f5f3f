import { fill } from '../locale/words.ts';
import type { Passage } from '../model/document.ts';
import type { Density, Measure, Rate, Statistic } from '../model/measure.ts';
import type { Lang, Text } from '../model/text.ts';
import { explainRowStatistics } from './explain-row-statistics.ts';

const UNITS: Readonly<Record<Measure['unit'], Text>> = {
  persoon: { nl: 'Geteld worden personen.', en: 'Persons are counted.' },
  traject: {
    nl: 'Geteld worden trajecten; beschermd worden de personen erachter.',
    en: 'Programmes are counted; the persons behind them are protected.',
  },
  inschrijving: {
    nl: 'Geteld worden inschrijvingen; beschermd worden de personen erachter.',
    en: 'Enrolments are counted; the persons behind them are protected.',
  },
  signaal: {
    nl: 'Geteld worden signalen; beschermd worden de personen erachter.',
    en: 'Signals are counted; the persons behind them are protected.',
  },
  vraag: {
    nl: 'Geteld worden vragen; beschermd worden de personen erachter.',
    en: 'Questions are counted; the persons behind them are protected.',
  },
};

const RATE: Text = {
  nl: '{label} = {part} / {base}, met 95%-interval van Wilson (1927).',
  en: '{label} = {part} / {base}, with 95% interval by Wilson (1927).',
};
const RIPE: Text = {
  nl: 'Enkel als iedereen waarneembaar is: {part} = {base}.',
  en: 'Only when everybody can be observed: {part} = {base}.',
};
const SHIFT: Text = {
  nl: 'Verschuiving tussen opeenvolgende schooljaren: D-index = halve som van de absolute verschillen in aandeel; exacte toets van Fisher, Freeman en Halton (1951), met de correctie van Holm (1979).',
  en: 'Shift between consecutive school years: D-index = half the sum of the absolute differences in share; exact test by Fisher, Freeman and Halton (1951), with the correction by Holm (1979).',
};
const COMPARISON: Text = {
  nl: 'Vergelijking tussen opeenvolgende jaren: verschil van de aandelen met 95%-interval (Newcombe 1998, methode 10), exacte toets van Fisher, en de correctie van Holm (1979) over alle vergelijkingen van de tabel.',
  en: 'Comparison between consecutive years: difference of the shares with 95% interval (Newcombe 1998, method 10), exact test by Fisher, and the correction by Holm (1979) over all comparisons of the table.',
};
const RATIO: Text = {
  nl: 'Verhouding van sommen over personen, met een lineaire benadering van de standaardfout en een interval van de t-verdeling. Sommen enkel vanaf {minimum} personen.',
  en: 'Ratio of sums over persons, with a linear approximation of the standard error and an interval of the t distribution. Sums only from {minimum} persons on.',
};

const LIFETIME: Text = {
  nl: 'Per jaar na de start een levensduurtabel, met schattingen en 95%-intervallen. Schattingen enkel bij ten minste {minimum} starters en zolang er ten minste {minimum} gevolgd worden; daarna stopt de curve. Bij 0 of 100% is er geen interval.',
  en: 'Per year after the start a life table, with estimates and 95% intervals. Estimates only for at least {minimum} starters and while at least {minimum} are followed; the curve stops after that. There is no interval at 0 or 100%.',
};
const STATISTICS: Readonly<Record<Statistic['kind'], Text>> = {
  verhouding_van_sommen: RATIO,
  tijd_tot_gebeurtenis: LIFETIME,
};
const DENSITY: Text = {
  nl: '{label} = {per} x {part} / {base}, met exact 95%-interval van Garwood (1936).',
  en: '{label} = {per} x {part} / {base}, with exact 95% interval by Garwood (1936).',
};
const COUNT_INTERVAL: Text = {
  nl: '{part}: met exact 95%-interval van Garwood (1936), als telling van losse gebeurtenissen.',
  en: '{part}: with exact 95% interval by Garwood (1936), as a count of separate events.',
};
const DEVELOPMENT: Text = {
  nl: 'Jaar op jaar: verhouding van {part} per {base}, met exact interval en exacte toets (Przyborowski en Wilenski 1940) en de correctie van Holm (1979). Trend over de volledige schooljaren: Poissonregressie met {base} als blootstelling; bij een dispersie boven 1,5 staat het quasi-Poissoninterval ernaast. Over een breuk in de reeks heen wordt niets vergeleken.',
  en: 'Year on year: ratio of {part} per {base}, with exact interval and exact test (Przyborowski and Wilenski 1940) and the correction by Holm (1979). Trend over the complete school years: Poisson regression with {base} as exposure; with a dispersion above 1.5 the quasi-Poisson interval stands beside it. Nothing is compared across a break in the series.',
};

/**
 * What a measure is, in one language: definition, what is counted, formula and denominator of every share,
 * what must always hold, and its source. `explain` prints it, and the sheet Toelichting holds it.
 */
export function explainMeasure(measure: Measure, lang: Lang): Passage {
  const { title, definition, unit, rates, densities, statistic, shift, comparison, identities, source } =
    measure;
  return {
    heading: title[lang],
    lines: [
      definition[lang],
      UNITS[unit][lang],
      ...rates.flatMap((rate) => rateLines(measure, rate, lang)),
      ...densities.map((density) => densityLine(measure, density, lang)),
      ...explainRowStatistics(measure, lang, (name) => quoted(measure, name, lang)),
      ...(statistic === undefined
        ? []
        : [fill(STATISTICS[statistic.kind], lang, { minimum: String(statistic.minimum) })]),
      ...(shift === undefined ? [] : [SHIFT[lang]]),
      ...(comparison === undefined ? [] : [COMPARISON[lang]]),
      ...developmentLines(measure, lang),
      ...(identities.length === 0 ? [] : [identityLine(measure, lang)]),
      ...(source === undefined ? [] : [`${lang === 'nl' ? 'Bron' : 'Source'}: ${source[lang]}`]),
    ],
  };
}

function rateLines(measure: Measure, { label, part, base, ripeWhen }: Rate, lang: Lang): readonly string[] {
  const named = (name: string) => quoted(measure, name, lang);
  return [
    fill(RATE, lang, { label: label[lang], part: named(part), base: named(base) }),
    ...(ripeWhen === undefined
      ? []
      : [fill(RIPE, lang, { part: named(ripeWhen[0]), base: named(ripeWhen[1]) })]),
  ];
}

function densityLine(measure: Measure, { label, part, base, per }: Density, lang: Lang): string {
  const named = (name: string) => quoted(measure, name, lang);
  if (base === undefined) return fill(COUNT_INTERVAL, lang, { part: named(part) });
  return fill(DENSITY, lang, {
    ...{ label: label[lang], per: String(per), part: named(part), base: named(base) },
  });
}

function developmentLines(measure: Measure, lang: Lang): readonly string[] {
  const { development } = measure;
  if (development === undefined) return [];
  const [part, base] = [development.count, development.base].map((name) => quoted(measure, name, lang));
  return [fill(DEVELOPMENT, lang, { part: part!, base: base! })];
}

/** The label of a count between quotes. */
function quoted({ counts }: Measure, name: string, lang: Lang): string {
  const label = counts.find((count) => count.name === name)?.label[lang] ?? name;
  return `‘${label}’`;
}

/** The identities with labels in place of column names. */
function identityLine(measure: Measure, lang: Lang): string {
  const rules = measure.identities.map(({ text }) =>
    text
      .replace(/^I\d+: /, '')
      .replace(/[a-z][a-z0-9_]{0,99}/g, (name) => quoted(measure, name, lang))
      .replaceAll('<=', '≤'),
  );
  return `${lang === 'nl' ? 'Klopt bij elke uitgave' : 'Holds in every release'}: ${rules.join('; ')}.`;
}
