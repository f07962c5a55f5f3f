import { inSentence } from '../locale/in-sentence.ts';
import { formatCount } from '../locale/numbers.ts';
import { WORDS } from '../locale/words.ts';
import type { AlluvialPlot, BandRole } from '../model/plot.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang, Text } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { occupied, type Transitions, transitions } from './transitions.ts';

const ROLES: Readonly<Record<BandRole, Text>> = {
  zelfde: { nl: 'zelfde niveau', en: 'same level' },
  anders: { nl: 'ander niveau', en: 'another level' },
  diploma: { nl: 'uitgestroomd met diploma', en: 'left with a diploma' },
  gestopt: { nl: 'gestopt zonder diploma', en: 'stopped without a diploma' },
  overig: { nl: 'uit beeld', en: 'out of sight' },
};
const LEFT: Readonly<Record<string, BandRole>> = {
  diploma: 'diploma',
  stopgezet: 'gestopt',
  uit_beeld: 'overig',
};

/**
 * Where everyone went, as bands. Every band is a count, however small, so it is drawn for internal readers
 * only: throws UserError(privacy) for any other audience.
 */
export function plotAlluvial(request: PlotRequest): AlluvialPlot {
  const { section, context } = request;
  const { lang } = context;
  if (context.policy.audience !== 'intern') throw internOnly(section.id);
  const moved = occupied(transitions(request));
  const from = (moved?.rows ?? []).filter(({ code }) => code !== TOTAL);
  const bands = from.flatMap((row, place) =>
    row.counts.flatMap(({ value }, to): AlluvialPlot['bands'] => {
      const role = roleOf(row.code, moved!.to[to]!.code);
      return value === null || value === 0 ? [] : [{ from: place, to, persons: value, role }];
    }),
  );
  return {
    kind: 'alluvial',
    ...plotWords(request, [], moved === undefined ? [] : [personsLine(bands, moved, lang)]),
    watermark: WORDS.intern[lang],
    heads: { from: moved?.fromLabel ?? '', to: moved?.toLabel ?? '' },
    from: from.map(({ label }) => label),
    to: (moved?.to ?? []).map(({ label }) => label),
    bands,
    roles: rolesIn(lang),
    title: section.title?.[lang] ?? title(bands, lang),
    description: bands.map((band) => bandText(band, from, moved!, lang)).join('; ') || NOBODY[lang],
  };
}

const NOBODY: Text = { nl: 'Er is niemand om te tonen.', en: 'There is nobody to show.' };

/** Why an alluvial is refused to readers outside. */
export function internOnly(id: string): UserError {
  return new UserError('privacy', {
    nl: `grafiek \`${id}\` toont ook groepen van één persoon: ze is er enkel met --intern`,
    en: `chart \`${id}\` shows groups of one person too: it is only there with --intern`,
  });
}

function rolesIn(lang: Lang): AlluvialPlot['roles'] {
  const { zelfde, anders, diploma, gestopt, overig } = ROLES;
  return {
    zelfde: zelfde[lang],
    anders: anders[lang],
    diploma: diploma[lang],
    gestopt: gestopt[lang],
    overig: overig[lang],
  };
}

function roleOf(from: string, to: string): BandRole {
  return LEFT[to] ?? (from === to ? 'zelfde' : 'anders');
}

/** How many of everyone stayed at their level and how many took another one. */
function title(bands: AlluvialPlot['bands'], lang: Lang): string {
  const [all, same, other] = [
    bands,
    ...(['zelfde', 'anders'] as const).map((role) => bands.filter((band) => band.role === role)),
  ].map((some) => formatCount(sumOf(some), lang));
  return lang === 'nl'
    ? `Van ${all} studerenden volgen er een jaar later ${same} hetzelfde niveau en ${other} een ander`
    : `Of ${all} students, ${same} follow the same level a year later and ${other} another one`;
}

function personsLine(bands: AlluvialPlot['bands'], { fromLabel, years }: Transitions, lang: Lang): string {
  const n = formatCount(sumOf(bands), lang);
  return lang === 'nl'
    ? `n = ${n} personen, ${inSentence(fromLabel)} van ${years}.`
    : `n = ${n} persons, ${inSentence(fromLabel)} of ${years}.`;
}

function bandText(
  { from, to, persons }: AlluvialPlot['bands'][number],
  rows: Transitions['rows'],
  moved: Transitions,
  lang: Lang,
): string {
  const word = lang === 'nl' ? 'naar' : 'to';
  return `${rows[from]!.label} ${word} ${inSentence(moved.to[to]!.label)}: ${formatCount(persons, lang)}`;
}

function sumOf(bands: AlluvialPlot['bands']): number {
  return bands.reduce((sum, { persons }) => sum + persons, 0);
}
