import { formatCount } from '../locale/numbers.ts';
import { schoolYearLabel } from '../model/day.ts';
import type { InOutPlot, PlotValue } from '../model/plot.ts';
import type { Lang, Text } from '../model/text.ts';
import { isDrawn, plotText, plotValue } from './plot-value.ts';
import { type PlotRequest, plotWords } from './plot-words.ts';
import { cellOf } from './release.ts';
import { selectRows } from './select-rows.ts';

type Year = InOutPlot['years'][number];

const LABELS: Readonly<Record<keyof InOutPlot['labels'], Text>> = {
  instroom: { nl: 'Instroom', en: 'Inflow' },
  uitstroom: { nl: 'Uitstroom', en: 'Outflow' },
  saldo: { nl: 'saldo', en: 'net' },
};

/** Inflow and outflow per school year. The net change follows from the two stands, so it can stand alone. */
export function plotInOut(request: PlotRequest): InOutPlot {
  const { table, section, context } = request;
  const { lang } = context;
  const rows = selectRows(table, { year: context.year, years: section.years, where: section.where });
  const yearAt = table.dimensions.findIndex(({ list }) => list === 'schooljaar');
  const years = rows.map((row): Year => {
    const begin = cellOf(table, row, 'beginstand').value;
    const end = cellOf(table, row, 'eindstand').value;
    return {
      label: schoolYearLabel(Number(row.keys[yearAt])),
      instroom: plotValue(cellOf(table, row, 'instroom')),
      uitstroom: plotValue(cellOf(table, row, 'uitstroom')),
      saldo: begin === null || end === null ? { mark: 'c' } : { value: end - begin },
    };
  });
  const drawn = years.flatMap(({ instroom, uitstroom, saldo }) => [instroom, uitstroom, saldo]);
  return {
    kind: 'inout',
    ...plotWords(request, drawn),
    labels: { instroom: LABELS.instroom[lang], uitstroom: LABELS.uitstroom[lang], saldo: LABELS.saldo[lang] },
    years,
    title: section.title?.[lang] ?? title(years, lang),
    description: years.map((year) => yearText(year, lang)).join('; '),
  };
}

function title(years: readonly Year[], lang: Lang): string {
  const known = years.filter(({ saldo }) => isDrawn(saldo));
  const growing = known.filter(({ saldo }) => isDrawn(saldo) && saldo.value > 0).length;
  return lang === 'nl'
    ? `In ${growing} van de ${known.length} schooljaren kwamen er meer studerenden bij dan er weggingen`
    : `In ${growing} of ${known.length} school years more students came than left`;
}

function yearText({ label, instroom, uitstroom, saldo }: Year, lang: Lang): string {
  const text = (value: PlotValue): string => plotText(value, (number) => formatCount(number, lang));
  return `${label}: ${LABELS.instroom[lang]} ${text(instroom)}, ${LABELS.uitstroom[lang]} ${text(uitstroom)}, ${LABELS.saldo[lang]} ${text(saldo)}`;
}
