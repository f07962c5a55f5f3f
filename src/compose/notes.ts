import { formatDate } from '../locale/numbers.ts';
import { fill, MARKS, WORDS } from '../locale/words.ts';
import type { Mark, Passage } from '../model/document.ts';
import type { Measure } from '../model/measure.ts';
import { LONGEST_GAP_DAYS } from '../model/settings.ts';
import type { Text } from '../model/text.ts';
import { ROUND_BASE } from '../protect/policy.ts';
import { absentNotes } from './absent-notes.ts';
import type { ComposeContext } from './context.ts';
import { explainMeasure } from './explain-measure.ts';
import { setAsideLine } from './set-aside.ts';

/**
 * The sheet Toelichting: how is counted, how is protected, what the marks mean, what is missing, and every measure
 * explained. `empty` are the titles of tables that were left out because they have no rows.
 */
export function composeNotes(
  measures: readonly Measure[],
  context: ComposeContext,
  empty: readonly string[] = [],
): readonly Passage[] {
  return [
    howCounted(context),
    howProtected(context),
    marks(context),
    ...absentNotes(context, empty),
    ...measures.map((measure) => explainMeasure(measure, context.lang)),
  ];
}

const SOME_ZEROS: Text = { nl: 'soms ook een 0', en: 'sometimes a 0' };
const NO_ZEROS: Text = {
  nl: 'een 0 alleen waar die van een hele groep zegt wat ervan werd',
  en: 'a 0 only where it tells what became of a whole group',
};

/** The promise on small numbers in words; printed wherever a mark `[c]` can occur. */
export function protectionSentence({ lang, policy }: ComposeContext): string {
  if (policy.method === 'geen') {
    return lang === 'nl'
      ? 'INTERN: exacte cijfers zonder bescherming van kleine aantallen. Niet verspreiden.'
      : 'INTERNAL: exact figures without protection of small numbers. Do not distribute.';
  }
  if (policy.method === 'afronden') return roundingSentence(lang);
  const max = String(policy.k - 1);
  const zeros = policy.zerosMayBeHidden === false ? NO_ZEROS[lang] : SOME_ZEROS[lang];
  return lang === 'nl'
    ? `[c] = niet getoond ter bescherming van personen. Aantallen van 1 tot en met ${max} en enkele andere cellen (${zeros}) zijn weggelaten. Alle getoonde getallen zijn exact.`
    : `[c] = not shown, to protect persons. Counts from 1 to ${max} and some other cells (${zeros}) are left out. All figures shown are exact.`;
}

function roundingSentence(lang: ComposeContext['lang']): string {
  const [base, most] = [String(ROUND_BASE), String(ROUND_BASE - 1)];
  return lang === 'nl'
    ? `Alle aantallen zijn afgerond op een veelvoud van ${base}, zo dat rijen en kolommen optellen; het werkelijke aantal wijkt minder dan ${base} af. Een 0 kan 0 tot ${most} betekenen. Percentages zijn berekend op afgeronde aantallen.`
    : `All counts are rounded to a multiple of ${base} so that rows and columns add up; the true count differs by less than ${base}. A 0 may mean 0 to ${most}. Percentages are based on rounded counts.`;
}

function howCounted({ lang, provenance, septemberregel }: ComposeContext): Passage {
  const [day, from] = [provenance.peildatum, provenance.registratieVanaf].map((date) =>
    formatDate(date, lang),
  );
  const gap = String(LONGEST_GAP_DAYS);
  const lines =
    lang === 'nl'
      ? [
          'Geteld worden personen. Wie twee opleidingen tegelijk volgt, telt één keer.',
          `Peildatum: ${day}; wat later gebeurde, telt niet mee. Instroom is gekend vanaf ${from}.`,
          'Een schooljaar loopt van 1 september tot en met 31 augustus.',
          `Een onderbreking van ten hoogste ${gap} dagen, zoals de zomer, beëindigt een studieperiode niet.`,
          septemberregel
            ? 'Septemberregel aan: een einde in september in het hoger onderwijs telt bij het vorige schooljaar.'
            : 'Septemberregel uit: een einde in september telt in het nieuwe schooljaar.',
          'Intervallen zijn 95%-intervallen (Wilson voor aandelen, Garwood voor vragen, t-verdeling voor studierendement).',
          'Het laatste schooljaar is voorlopig zolang het op de peildatum niet voorbij is.',
        ]
      : [
          'Persons are counted. Who follows two trainings at a time counts once.',
          `Reference date: ${day}; what happened later does not count. Inflow is known from ${from} on.`,
          'A school year runs from 1 September to 31 August.',
          `A gap of at most ${gap} days, such as the summer, does not end a period of study.`,
          septemberregel
            ? 'September rule on: an end in September in higher education counts in the school year before.'
            : 'September rule off: an end in September counts in the new school year.',
          'Intervals are 95% intervals (Wilson for shares, Garwood for questions, t distribution for the study point yield).',
          'The last school year is provisional while it is not over at the reference date.',
        ];
  return {
    heading: lang === 'nl' ? 'Hoe er geteld wordt' : 'How figures are counted',
    lines: [...lines, ...setAsideLine({ lang, provenance })],
  };
}

function howProtected(context: ComposeContext): Passage {
  const { lang, policy } = context;
  const rates =
    lang === 'nl'
      ? `Percentages worden enkel getoond als teller en noemer getoond worden en de noemer ten minste ${policy.baseRates} is.`
      : `Percentages are shown only where numerator and denominator are shown and the denominator is at least ${policy.baseRates}.`;
  return {
    heading: lang === 'nl' ? 'Hoe personen beschermd worden' : 'How persons are protected',
    lines: policy.method === 'geen' ? [protectionSentence(context)] : [protectionSentence(context), rates],
  };
}

function marks({ lang, policy }: ComposeContext): Passage {
  const hidden: readonly Mark[] = policy.method === 'geen' ? [] : ['c'];
  const used: readonly Mark[] = [...hidden, 'u', 'x', 'z', 'p'];
  return {
    heading: lang === 'nl' ? 'Tekens' : 'Marks',
    lines: used.map((mark) => `[${mark}] ${fill(MARKS[mark], lang, { max: String(policy.k - 1) })}`),
  };
}

/** One line that says the data are invented, or none. */
export function inventedLine({ lang, provenance }: ComposeContext): readonly string[] {
  return provenance.invented
    ? [
        lang === 'nl'
          ? `Let op: ${WORDS.invented.nl}. Deze stad bestaat niet.`
          : `Note: ${WORDS.invented.en}. This city does not exist.`,
      ]
    : [];
}
