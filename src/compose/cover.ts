import { formatDate } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { Passage } from '../model/document.ts';
import { TOTAL } from '../model/table.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { SafeCell } from '../protect/safe-table.ts';
import { countText } from './cell-words.ts';
import type { ComposeContext } from './context.ts';
import { type KeyFigure, keyFigures } from './key-figures.ts';
import { categoryLabel } from './labels.ts';
import { inventedLine, protectionSentence } from './notes.ts';
import { cellOf, findTable, type Release } from './release.ts';
import { notKnownYet } from './sentences/not-known-yet.ts';
import { pointsOfAttention } from './sentences/points-of-attention.ts';
import type { Sentence } from './sentences/sentence.ts';
import { whatWeSee } from './sentences/what-we-see.ts';
import { setAsideLine } from './set-aside.ts';

/** The cover: one page that can be read aloud. A passage with nothing to say is left out. */
export function composeCover(release: Release, context: ComposeContext): readonly Passage[] {
  const nl = context.lang === 'nl';
  const schooljaar = schoolYearLabel(context.year);
  const passages: readonly Passage[] = [
    {
      heading: nl ? `In één oogopslag: ${schooljaar}` : `At a glance: ${schooljaar}`,
      lines: keyFigures(release, context).map(figureLine),
    },
    {
      heading: nl ? 'Wat ze kozen' : 'What they chose',
      lines: choiceLines(release, context),
    },
    { heading: nl ? 'Wat zien we' : 'What we see', lines: textsOf(whatWeSee(release, context)) },
    {
      heading: nl ? 'Aandachtspunten' : 'Points of attention',
      lines: textsOf(pointsOfAttention(release, context)),
    },
    {
      heading: nl ? 'Wat we nog niet weten' : 'What we do not know yet',
      lines: textsOf(notKnownYet(release, context)),
    },
    { heading: nl ? 'Over de cijfers' : 'About the figures', lines: aboutLines(context) },
  ];
  return passages.filter(({ lines }) => lines.length > 0);
}

function figureLine({ label, value, before }: KeyFigure): string {
  return `${label}: ${value} (${before})`;
}

function textsOf(sentences: readonly Sentence[]): readonly string[] {
  return sentences.map(({ text }) => text);
}

/** `Graduaat 16 (vorig schooljaar 22) · …`: this year's new programmes by level, in the order of the code list. */
function choiceLines(release: Release, context: ComposeContext): readonly string[] {
  const table =
    findTable(release, { measure: 'studiekeuze', per: TOTAL, versie: 'niveau' }) ??
    findTable(release, { measure: 'studiekeuze', per: TOTAL });
  if (table === undefined) return [];
  const level = table.dimensions.findIndex(({ name }) => name === 'niveaugroep');
  const codes = [...new Set(table.rows.map(({ keys }) => keys[level]!))].filter((code) => code !== TOTAL);
  const { lang, labels, year } = context;
  const parts = codes.flatMap((code) => {
    const [now, before] = [year, year - 1].map((start) => newProgrammes(table, String(start), code));
    const empty = ['nul', 'niet_beschikbaar'];
    if (empty.includes(now!.status) && empty.includes(before!.status)) return [];
    const dimension = table.dimensions[level]!;
    const label = categoryLabel(labels, { dimension, params: table.params, lang }, code);
    return [`${label} ${countText(now!, lang)} (${countText(before!, lang)})`];
  });
  if (parts.length === 0) return [];
  const [now, before] = [year, year - 1].map(schoolYearLabel);
  return [
    lang === 'nl'
      ? `Nieuwe trajecten in ${now} (tussen haakjes ${before}): ${parts.join(' · ')}`
      : `New programmes in ${now} (in brackets ${before}): ${parts.join(' · ')}`,
  ];
}

/** The new programmes of a level in a year, all fields together. */
function newProgrammes(table: SafeTable, start: string, level: string): SafeCell {
  const row = table.rows.find(({ keys }) =>
    table.dimensions.every(({ name }, i) => {
      if (name === 'schooljaar') return keys[i] === start;
      return keys[i] === (name === 'niveaugroep' ? level : TOTAL);
    }),
  );
  return cellOf(table, row, 'nieuwe_trajecten');
}

function aboutLines(context: ComposeContext): readonly string[] {
  const { lang, provenance } = context;
  const day = formatDate(provenance.peildatum, lang);
  return [
    ...inventedLine(context),
    ...setAsideLine(context),
    lang === 'nl'
      ? `Wie met steun een opleiding volgt, geteld tot en met ${day}.`
      : `Everyone in training with support, counted up to ${day}.`,
    protectionSentence(context),
  ];
}
