import type { Revision, RevisionReason, Revisions } from '../ledger/revisions.ts';
import { formatDate } from '../locale/numbers.ts';
import { WORDS } from '../locale/words.ts';
import type { Grid, GridColumn } from '../model/document.ts';
import type { Text } from '../model/text.ts';
import type { ComposeContext } from './context.ts';
import { formatCell, textCell } from './format-cell.ts';
import { legendOf } from './grid.ts';
import { categoryLabel } from './labels.ts';
import { sourceLine } from './provenance.ts';

const NUMBER = '16';
const TITLE: Text = { nl: 'Revisies sinds de vorige editie', en: 'Revisions since the previous edition' };
const HEADS: readonly (readonly [string, Text, GridColumn['kind']])[] = [
  ['tabel', { nl: 'Tabel', en: 'Table' }, 'dimensie'],
  ['rij', { nl: 'Rij', en: 'Row' }, 'dimensie'],
  ['kolom', { nl: 'Kolom', en: 'Column' }, 'dimensie'],
  ['oud', { nl: 'Vorige editie', en: 'Previous edition' }, 'schatting'],
  ['nieuw', { nl: 'Nieuwe editie', en: 'New edition' }, 'schatting'],
  ['reden', { nl: 'Reden', en: 'Reason' }, 'noot'],
];
const REASONS: Readonly<Record<RevisionReason, Text>> = {
  gegevens: { nl: 'nieuwe of verbeterde gegevens', en: 'new or corrected data' },
  instelling: { nl: 'andere instelling', en: 'another setting' },
  definitie: { nl: 'andere definitie of tabelindeling', en: 'another definition or layout' },
  bescherming: { nl: 'anders beschermd', en: 'protected otherwise' },
};
const NONE: Text = {
  nl: 'Er zijn nog geen twee vrijgegeven edities om te vergelijken.',
  en: 'There are no two released editions to compare yet.',
};

/** The sheet with every published cell that changed since the edition before; for internal readers. */
export function revisionsGrid(revisions: Revisions | undefined, context: ComposeContext): Grid {
  const { lang } = context;
  const rows = (revisions?.cells ?? []).map((revision) => revisionRow(revision, context));
  return {
    id: `${WORDS.table[lang]}_${NUMBER}_${lang === 'nl' ? 'revisies' : 'revisions'}`,
    name: `tbl_${NUMBER}_revisies`,
    title: `${WORDS.table[lang]} ${NUMBER}: ${TITLE[lang]}`,
    subtitle: revisions === undefined ? NONE[lang] : editions(revisions, context),
    columns: HEADS.map(([name, label, kind]) => ({ name, label: label[lang], kind })),
    rows,
    legend: legendOf(rows, context),
    remarks: [],
    source: sourceLine(context),
  };
}

function editions({ from, to, cells }: Revisions, { lang }: ComposeContext): string {
  const [before, after] = [from, to].map((day) => formatDate(day, lang));
  return lang === 'nl'
    ? `Cellen die in de editie van ${before} en die van ${after} staan en verschillen: ${cells.length}.`
    : `Cells that stand in the editions of ${before} and ${after} and differ: ${cells.length}.`;
}

function revisionRow(revision: Revision, { lang, labels }: ComposeContext): Grid['rows'][number] {
  const { table, keys, column: name, before, after, reason } = revision;
  const column = table.columns.find((candidate) => candidate.name === name)!;
  const place = { lang, persons: undefined };
  const row = table.dimensions.map((dimension, i) =>
    categoryLabel(labels, { dimension, params: table.params, lang }, keys[i]!),
  );
  return [
    textCell(table.id),
    textCell(row.join(' · ') || WORDS.total[lang]),
    textCell(column.label[lang]),
    formatCell(before, column, place),
    formatCell(after, column, place),
    textCell(REASONS[reason][lang]),
  ];
}
