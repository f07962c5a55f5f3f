import type { Grid, GridColumn } from '../model/document.ts';
import type { Lang, Text } from '../model/text.ts';
import type { Audit } from '../protect/audit.ts';
import type { Policy } from '../protect/policy.ts';
import type { SafeTable } from '../protect/protect.ts';
import type { ComposeContext } from './context.ts';
import { textCell } from './format-cell.ts';
import { mergedIn } from './merge-words.ts';
import { methodWords } from './method-words.ts';
import { protectionSentence } from './notes.ts';
import { sourceLine } from './provenance.ts';

const TITLE: Text = {
  nl: 'Bescherming: wat samengevoegd en verborgen is',
  en: 'Protection: what is merged and hidden',
};
const SUBTITLE: Text = {
  nl: 'Per tabel de versie die getoond wordt: fijner zou te veel verborgen worden.',
  en: 'Per table the version that is shown: in a finer one too much would be hidden.',
};
const HEADS: readonly { readonly name: string; readonly label: Text; readonly kind: GridColumn['kind'] }[] = [
  { name: 'tabel', label: { nl: 'Tabel', en: 'Table' }, kind: 'dimensie' },
  { name: 'aantallen', label: { nl: 'Aantallen', en: 'Counts' }, kind: 'aantal' },
  { name: 'verborgen', label: { nl: 'Verborgen', en: 'Hidden' }, kind: 'aantal' },
  { name: 'samengevoegd', label: { nl: 'Samengevoegd', en: 'Merged' }, kind: 'noot' },
];

/** The sheet Bescherming: method and threshold, what the audit says, and per table what was merged and hidden. */
export function protectionGrid(tables: readonly SafeTable[], audit: Audit, context: ComposeContext): Grid {
  const { lang, policy } = context;
  const name = lang === 'nl' ? 'Bescherming' : 'Protection';
  return {
    id: name,
    name: 'tbl_bescherming',
    title: TITLE[lang],
    subtitle: SUBTITLE[lang],
    columns: HEADS.map(({ name, label, kind }) => ({ name, label: label[lang], kind })),
    rows: tables.filter(hasCounts).map((table) => protectionRow(table, context)),
    legend: [],
    remarks: [...methodLines(policy, audit, lang), protectionSentence(context)],
    source: sourceLine(context),
  };
}

/** How it was protected, and what the audit says of it; nothing where all is shown. */
function methodLines(policy: Policy, { statement }: Audit, lang: Lang): readonly string[] {
  if (policy.method === 'geen') return [];
  const name = methodWords(policy, lang);
  const line =
    lang === 'nl'
      ? `Methode: ${name}; drempel k = ${policy.k}.`
      : `Method: ${name}; threshold k = ${policy.k}.`;
  return [line, statement[lang]];
}

function protectionRow(table: SafeTable, { labels, lang }: ComposeContext): Grid['rows'][number] {
  const statuses = countStatuses(table);
  const hidden = statuses.filter((status) => status === 'verborgen').length;
  const counted = statuses.filter((status) => status !== 'nul').length;
  const merged = mergedIn(table, labels).map(({ text }) => text[lang]);
  return [
    textCell(table.id),
    { text: String(counted), value: counted, style: 'aantal' },
    { text: String(hidden), value: hidden, style: 'aantal' },
    textCell(merged.join('; ') || '-'),
  ];
}

function hasCounts(table: SafeTable): boolean {
  return table.columns.some(({ role }) => role === 'aantal') && table.rows.length > 0;
}

/** The status of each count that holds a number or hides one. */
function countStatuses({ rows, columns }: SafeTable): readonly string[] {
  const held = ['ok', 'nul', 'verborgen', 'afgerond'];
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ status }, i) =>
      columns[i]!.role === 'aantal' && held.includes(status) ? [status] : [],
    ),
  );
}
