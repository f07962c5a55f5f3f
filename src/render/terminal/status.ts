import { schoolYearLabel } from '../../model/day.ts';
import type { DeliveryRecord, Replaces } from '../../model/delivery-record.ts';
import type { MissingTable, ShownCoverage, StatusReport } from '../../model/status-report.ts';
import type { Lang, Text } from '../../model/text.ts';
import { alignColumns, wrapLine } from './columns.ts';

const LAST_YEARS = 6;

const REPLACED: Readonly<Record<Replaces, Text>> = {
  alles: { nl: 'alles', en: 'all' },
  schooljaar: { nl: 'zijn schooljaren', en: 'its school years' },
  niets: { nl: 'niets', en: 'nothing' },
};

const BANDS: Readonly<Record<string, Text>> = {
  leeg: { nl: '-', en: '-' },
  minder_dan_helft: { nl: '< helft', en: '< half' },
  meer_dan_helft: { nl: '> helft', en: '> half' },
  bijna_alles: { nl: '> 95%', en: '> 95%' },
  alles: { nl: 'alles', en: 'all' },
  verborgen: { nl: '[c]', en: '[c]' },
};

/** What `status` says, on a terminal: deliveries, coverage of the last school years, what is missing. */
export function renderStatus(report: StatusReport, columns: number, lang: Lang): string {
  const nl = lang === 'nl';
  const tables = [...new Set(report.coverage.map(({ table }) => table))];
  const lines = [
    nl ? 'Leveringen' : 'Deliveries',
    ...alignColumns(deliveryRows(report, lang), columns),
    '',
    report.setAside === 0
      ? nl
        ? 'Geen enkele rij is apart gezet.'
        : 'No row was set aside.'
      : nl
        ? `Apart gezet wegens fouten: ${report.setAside} rijen.`
        : `Set aside because of faults: ${report.setAside} rows.`,
    '',
    ...wrapLine(coverageHead(report.exact, nl), columns),
    ...tables.flatMap((table) => ['', ...alignColumns(coverageRows(table, report, lang), columns)]),
    ...(report.missing.length === 0 ? [] : ['', nl ? 'Niet geleverd' : 'Not delivered']),
    ...report.missing.flatMap((one) => wrapLine(missingLine(one, lang), columns)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function coverageHead(exact: boolean, nl: boolean): string {
  if (exact)
    return nl ? 'INTERN: rijen met een waarde, per kolom' : 'INTERNAL: rows with a value, per column';
  return nl
    ? 'Ingevuld, per kolom en schooljaar (rijen op tientallen afgerond; [c] = te weinig rijen om te tonen)'
    : 'Filled in, per column and school year (rows to the nearest ten; [c] = too few rows to show)';
}

function deliveryRows({ deliveries, effective }: StatusReport, lang: Lang): readonly (readonly string[])[] {
  const nl = lang === 'nl';
  const heads = nl
    ? ['nr', 'bekend sinds', 'vervangt', 'gelezen', 'bruikbaar', 'apart', 'telt mee', 'bestanden']
    : ['no', 'known since', 'replaces', 'read', 'usable', 'aside', 'counts', 'files'];
  const sum = (record: DeliveryRecord, key: 'gelezen' | 'aanvaard' | 'apart'): string =>
    String(record.bestanden.reduce((total, file) => total + file[key], 0));
  return [
    heads,
    ...deliveries.map((record) => [
      String(record.nummer),
      record.bekend_op,
      REPLACED[record.vervangt][lang],
      sum(record, 'gelezen'),
      sum(record, 'aanvaard'),
      sum(record, 'apart'),
      effective.includes(record.nummer) ? (nl ? 'ja' : 'yes') : nl ? 'nee' : 'no',
      record.bestanden.map(({ bestand }) => bestand).join(' '),
    ]),
  ];
}

function coverageRows(table: string, { coverage }: StatusReport, lang: Lang): readonly (readonly string[])[] {
  const nl = lang === 'nl';
  const years = coverage.filter((row) => row.table === table).slice(-LAST_YEARS);
  const label = ({ year }: ShownCoverage): string =>
    year === null ? (nl ? 'alle' : 'all') : schoolYearLabel(year);
  const text = (value: string | number | undefined): string =>
    typeof value === 'string' ? (BANDS[value]?.[lang] ?? value) : String(value ?? '');
  return [
    [table, ...years.map(label)],
    [nl ? '(rijen)' : '(rows)', ...years.map(({ rows }) => String(rows))],
    ...Object.keys(years[0]?.columns ?? {}).map((column) => [
      column,
      ...years.map(({ columns }) => text(columns[column])),
    ]),
  ];
}

function missingLine({ table, sheets, partly }: MissingTable, lang: Lang): string {
  const nl = lang === 'nl';
  const titles = (list: readonly Text[]): string => list.map((title) => title[lang]).join('; ');
  const parts = [
    ...(sheets.length === 0
      ? []
      : [`${nl ? 'deze bladen vallen weg' : 'these sheets disappear'}: ${titles(sheets)}`]),
    ...(partly.length === 0 ? [] : [`${nl ? 'onvolledig' : 'incomplete'}: ${titles(partly)}`]),
  ];
  const none = nl ? 'geen enkel blad heeft ze nodig' : 'no sheet needs it';
  return `  ${table}: ${parts.length === 0 ? none : parts.join('. ')}`;
}
