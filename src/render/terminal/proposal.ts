import type { Lang, Text } from '../../model/text.ts';
import { alignColumns, wrapLine } from './columns.ts';

/** What is said about a draft of a mapping; counts are masked already. */
export interface ProposalText {
  readonly columns: readonly {
    readonly header: string;
    readonly targets: readonly string[];
    readonly coverage: string;
    readonly unknown: readonly { readonly value: string; readonly rows: string }[];
  }[];
  readonly open: readonly Text[];
}

const BANDS: Readonly<Record<string, Text>> = {
  leeg: { nl: 'leeg', en: 'empty' },
  minder_dan_helft: { nl: '< helft', en: '< half' },
  meer_dan_helft: { nl: '> helft', en: '> half' },
  bijna_alles: { nl: '> 95%', en: '> 95%' },
  alles: { nl: 'alles', en: 'all' },
  verborgen: { nl: '[c]', en: '[c]' },
};

/** The columns of an export, where they go and how full they are, values without a code, and what is left to decide. */
export function renderProposal(
  { columns, open }: ProposalText,
  width: number,
  lang: Lang,
): readonly string[] {
  const nl = lang === 'nl';
  const rows = columns.map(({ header, targets, coverage }) => [
    header,
    targets.length === 0 ? (nl ? '(niet gebruikt)' : '(not used)') : targets.join(', '),
    BANDS[coverage]?.[lang] ?? coverage,
  ]);
  const heads = nl ? ['kolom', 'naar', 'ingevuld'] : ['column', 'to', 'filled'];
  const unknown = columns.flatMap(({ header, unknown: values }) =>
    values.map(({ value, rows: count }) => `  ${header}: ${value} (${count})`),
  );
  return [
    ...alignColumns([heads, ...rows], width),
    ...(unknown.length === 0
      ? []
      : ['', nl ? 'Waarden zonder code (rijen)' : 'Values without a code (rows)', ...unknown]),
    '',
    nl ? 'Nog te beslissen' : 'Still to decide',
    ...open.flatMap((text, i) => wrapLine(`  ${i + 1}. ${text[lang]}`, width)),
  ];
}
