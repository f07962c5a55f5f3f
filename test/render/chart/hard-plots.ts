import type {
  AlluvialPlot,
  CifPlot,
  InOutPlot,
  LinesPlot,
  MatrixPlot,
  Plot,
  SharesPlot,
  SmallMultiplesPlot,
  TrianglePlot,
  WaterfallPlot,
} from '../../../src/model/plot.ts';
import {
  ALLUVIAL,
  CIF,
  DOTS,
  INOUT,
  LINES,
  MATRIX,
  SHARES,
  SMALL_MULTIPLES,
  shown,
  TRIANGLE,
  WATERFALL,
} from './sample-plots.ts';

const LONG = 'Gestopt omwille van een langdurige ziekte of een zorgtaak in het gezin';
const LONG_WORD = 'Arbeidsmarktbemiddelingsorganisatieopleidingstraject';
const LONG_TITLE =
  'Van wie in het schooljaar 2021-2022 met een opleiding begon, studeert na twee jaar nog driekwart of heeft die al een diploma, en dat is net zoveel als in de drie jaren daarvoor, ook bij wie opnieuw begon';

const UNSURE = { share: shown('u'), low: shown('u'), high: shown('u') };

/** Plots that ask the most of the drawing: the longest labels, the most categories and years, nothing to show. */
export const HARD: Readonly<Record<string, Plot>> = {
  'a waterfall with long labels': {
    ...WATERFALL,
    steps: WATERFALL.steps.map((step) => ({ ...step, label: LONG })),
  },
  'a waterfall with long words': {
    ...WATERFALL,
    title: LONG_TITLE,
    steps: WATERFALL.steps.map((step) => ({ ...step, label: LONG_WORD })),
  },
  'a waterfall of one step': { ...WATERFALL, steps: WATERFALL.steps.slice(0, 1) },
  'a waterfall of twelve steps in thousands': thousands(),
  'a waterfall with hidden steps': hiddenSteps([2, 5]),
  'a waterfall with everything hidden': hiddenSteps(WATERFALL.steps.map((_, index) => index)),
  'in and outflow of two years': { ...INOUT, years: INOUT.years.slice(0, 2) },
  'in and outflow of twenty years': { ...INOUT, years: flows(20, 40) },
  'in and outflow of twenty years in ten thousands': { ...INOUT, years: flows(20, 14_000) },
  'in and outflow without outflow': {
    ...INOUT,
    years: INOUT.years.map((year) => ({ ...year, uitstroom: shown(0) })),
  },
  'in and outflow with everything hidden': {
    ...INOUT,
    years: INOUT.years.map(({ label }) => ({
      label,
      instroom: shown('c'),
      uitstroom: shown('c'),
      saldo: shown('c'),
    })),
  },
  'in and outflow with only the net change shown': {
    ...INOUT,
    years: INOUT.years.map((year) => ({ ...year, instroom: shown('c'), uitstroom: shown('c') })),
  },
  'in and outflow with long side labels': {
    ...INOUT,
    labels: { instroom: LONG, uitstroom: LONG, saldo: LONG },
  },
  'in and outflow of pooled years': {
    ...INOUT,
    years: INOUT.years.map((year) => ({ ...year, label: `${year.label} tot ${year.label}` })),
  },
  'shares of pooled years': {
    ...SHARES,
    years: SHARES.years.map((year) => ({ ...year, label: `${year.label} tot ${year.label}` })),
  },
  'shares of one category': shares(1, 3, 'Graduaat'),
  'shares of twelve categories over twenty years': shares(12, 20, 'Bacheloropleiding in'),
  'shares with long names': shares(8, 5, LONG),
  'shares with names wider than the picture': shares(3, 5, `${LONG}, ${LONG}`),
  'shares with some hidden': {
    ...SHARES,
    years: SHARES.years.map((year, index) => ({
      ...year,
      shares: year.shares.map((share, at) => (at % 2 === index % 2 ? share : shown('c'))),
    })),
  },
  'shares with a hidden sliver': {
    ...SHARES,
    years: SHARES.years.map((year) => ({ ...year, shares: [0.4, 0.4, 0.19].map(shown).concat(shown('c')) })),
  },
  'shares with everything hidden': {
    ...SHARES,
    years: SHARES.years.map(({ label }) => ({
      label,
      n: shown('c'),
      shares: SHARES.categories.map(() => shown('c')),
    })),
  },
  'lines of one category in two years': lines(1, 2, 'Graduaat'),
  'lines of one year': lines(4, 1, 'Bacheloropleiding in'),
  'lines of twelve categories over twenty years': lines(12, 20, 'Bacheloropleiding in'),
  'lines with long names': lines(8, 5, LONG),
  'lines with long words': lines(6, 5, LONG_WORD),
  'lines that all end at one point': {
    ...lines(10, 3, 'Opleiding'),
    series: lines(10, 3, 'Opleiding').series.map((serie) => ({ ...serie, values: [0, 0, 0].map(shown) })),
  },
  'lines with gaps': {
    ...LINES,
    series: LINES.series.map((serie, index) => ({
      ...serie,
      values: serie.values.map((value, at) => (at % 3 === index % 3 ? shown('c') : value)),
    })),
  },
  'lines with everything hidden': {
    ...LINES,
    series: LINES.series.map((serie) => ({
      ...serie,
      focus: false,
      label: '[c]',
      interval: undefined,
      values: serie.values.map(() => shown('c')),
    })),
  },
  'small multiples of one panel and one year': panels(1, 1, 'Graduaat'),
  'small multiples of two years': panels(2, 2, 'Opleiding'),
  'small multiples of four panels': panels(4, 5, LONG),
  'small multiples of twelve panels over twenty years': panels(12, 20, LONG_WORD),
  'small multiples in ten thousands': {
    ...panels(5, 5, 'Gebied'),
    panels: panels(5, 5, 'Gebied').panels.map(({ label }) => ({
      label,
      values: [0, 1, 2, 3, 47_000].map(shown),
    })),
  },
  'small multiples of pooled years': {
    ...SMALL_MULTIPLES,
    years: SMALL_MULTIPLES.years.map((year) => `${year} tot ${year} samen`),
  },
  'small multiples with everything hidden': {
    ...SMALL_MULTIPLES,
    panels: SMALL_MULTIPLES.panels.map(({ label, values }) => ({
      label,
      values: values.map(() => shown('c')),
    })),
  },
  'curves of one year': curves(1, ['Diploma']),
  'curves over twenty years': curves(20, ['Diploma', 'Gestopt zonder diploma', 'Uit beeld']),
  'curves with long names': curves(5, [LONG, LONG_WORD, LONG]),
  'curves with long words below': {
    ...CIF,
    acrossTitle: LONG_TITLE,
    atRisk: { label: LONG_TITLE, numbers: CIF.years.map(() => shown(12_345)) },
  },
  'curves cut after three years': {
    ...CIF,
    curves: CIF.curves.map((curve) => ({
      ...curve,
      points: curve.points.map((point, year) => (year > 3 ? UNSURE : point)),
    })),
  },
  'curves without a band': {
    ...CIF,
    curves: CIF.curves.map((curve) => ({
      ...curve,
      interval: undefined,
      points: curve.points.map(({ share }) => ({ ...UNSURE, share })),
    })),
  },
  'curves with everything hidden': {
    ...CIF,
    curves: CIF.curves.map((curve) => ({
      ...curve,
      label: '[c]',
      interval: undefined,
      points: curve.points.map(() => ({ share: shown('c'), low: shown('c'), high: shown('c') })),
    })),
    atRisk: { label: 'Nog gevolgd', numbers: CIF.years.map(() => shown('c')) },
  },
  'an alluvial of one band': {
    ...ALLUVIAL,
    from: ['Graduaat'],
    to: ['Graduaat'],
    bands: [{ from: 0, to: 0, persons: 1, role: 'zelfde' }],
  },
  'an alluvial of twelve by twelve': alluvial(12, 'Opleiding'),
  'an alluvial with long names': alluvial(8, LONG),
  'an alluvial with long words': { ...alluvial(6, LONG_WORD), heads: { from: LONG, to: LONG } },
  'a matrix of twelve by twelve': matrix(12, 'Bachelor'),
  'a matrix of one cell': matrix(1, 'Graduaat'),
  'a matrix with long names': matrix(6, LONG),
  'a matrix with long words': matrix(8, LONG_WORD),
  'a matrix with everything hidden': {
    ...MATRIX,
    rows: MATRIX.rows.map(({ cells }) => ({ label: 'n = [c]', cells: cells.map(() => shown('c')) })),
  },
  'a triangle of twenty by twenty': triangle(20, 20),
  'a triangle of one cell': triangle(1, 1),
  'a triangle with long heads': {
    ...triangle(6, 6),
    across: Array.from({ length: 6 }, (_, index) => `na ${index + 1} volledige jaren`),
  },
  'a triangle with everything hidden': {
    ...TRIANGLE,
    rows: TRIANGLE.rows.map((row) => ({
      ...row,
      cells: row.cells.map((_, index) => shown(index === 0 ? 'c' : 'x')),
    })),
  },
  'dots with long labels and heads': {
    ...DOTS,
    heads: {
      rate: 'geslaagd voor alle opgenomen studiepunten',
      interval: '95%-betrouwbaarheidsinterval',
      n: 'aantal inschrijvingen',
    },
    rows: DOTS.rows.map((row) => ({ ...row, label: LONG })),
  },
  'dots at both ends': {
    ...DOTS,
    overall: { label: 'alle opleidingen samen 99%', share: 0.99 },
    rows: [0, 1].map((share) => ({
      ...DOTS.rows[0]!,
      share: shown(share),
      low: shown(share / 2),
      high: shown((1 + share) / 2),
    })),
  },
  'dots with everything hidden': {
    ...DOTS,
    overall: undefined,
    rows: DOTS.rows.map((row) => ({
      ...row,
      share: shown('c'),
      low: shown('c'),
      high: shown('c'),
      text: { rate: '[c]', interval: '[c]', n: '[c]' },
    })),
  },
  'a very long title, footnote and watermark': {
    ...DOTS,
    title: LONG_TITLE.repeat(2),
    footnote: LONG_TITLE,
    watermark: LONG_TITLE,
  },
};

/** Plots without data. */
export const EMPTY: readonly Plot[] = [
  { ...WATERFALL, steps: [] },
  { ...INOUT, years: [] },
  { ...SHARES, years: [] },
  { ...LINES, series: [] },
  { ...SMALL_MULTIPLES, panels: [] },
  { ...MATRIX, rows: [] },
  { ...ALLUVIAL, bands: [] },
  { ...CIF, curves: [] },
  { ...TRIANGLE, rows: [] },
  { ...DOTS, rows: [] },
];

function thousands(): WaterfallPlot {
  const changes = Array.from({ length: 10 }, (_, index) => ({
    label: `Reden ${index + 1}`,
    role: 'gestopt' as const,
    amount: shown(-1000 - index),
  }));
  const stand = (amount: number) => ({ label: 'Stand', role: 'stand' as const, amount: shown(amount) });
  return { ...WATERFALL, steps: [stand(32_000), ...changes, stand(21_955)] };
}

function hiddenSteps(hidden: readonly number[]): WaterfallPlot {
  const steps = WATERFALL.steps.map((step, index) =>
    hidden.includes(index) ? { ...step, amount: shown('c') } : step,
  );
  return { ...WATERFALL, steps };
}

function flows(count: number, size: number): InOutPlot['years'] {
  return Array.from({ length: count }, (_, index) => ({
    label: `${2004 + index}-${2005 + index}`,
    instroom: shown(size + 3 * index),
    uitstroom: shown(size - index),
    saldo: shown(4 * index),
  }));
}

function shares(categories: number, years: number, name: string): SharesPlot {
  return {
    ...SHARES,
    categories: Array.from({ length: categories }, (_, index) => ({
      code: `C${index}`,
      label: `${name} ${index + 1}`,
    })),
    years: Array.from({ length: years }, (_, index) => ({
      label: `${2004 + index}-${2005 + index}`,
      n: shown(12_345),
      shares: Array.from({ length: categories }, () => shown(1 / categories)),
    })),
  };
}

function triangle(rows: number, columns: number): TrianglePlot {
  return {
    ...TRIANGLE,
    across: Array.from({ length: columns }, (_, index) => `+${index}`),
    rows: Array.from({ length: rows }, (_, row) => ({
      label: `${2004 + row}-${2005 + row} (n = 1.234)`,
      cells: Array.from({ length: columns - row }, (_, column) => shown(1 - column / 25)),
    })),
  };
}

function lines(categories: number, years: number, name: string): LinesPlot {
  return {
    ...LINES,
    years: Array.from({ length: years }, (_, index) => `${2004 + index}-${2005 + index}`),
    series: Array.from({ length: categories }, (_, index) => ({
      focus: index % 4 === 1,
      label: `${name} ${index + 1} 12%`,
      interval: '[5 tot 21%]',
      values: Array.from({ length: years }, (_, year) => shown(((index * 7 + year * 3) % 20) / 40)),
    })),
  };
}

function matrix(size: number, name: string): MatrixPlot {
  return {
    ...MATRIX,
    across: Array.from({ length: size }, (_, column) => `${name} ${column + 1}`),
    rows: Array.from({ length: size }, (_, row) => ({
      label: `${name} ${row + 1} (n = 1.234)`,
      cells: Array.from({ length: size }, (_, column) => shown(row === column ? 1 : 0)),
    })),
  };
}

function panels(count: number, years: number, name: string): SmallMultiplesPlot {
  return {
    ...SMALL_MULTIPLES,
    years: Array.from({ length: years }, (_, index) => `${2004 + index}-${2005 + index}`),
    panels: Array.from({ length: count }, (_, index) => ({
      label: `${name} ${index + 1}`,
      values: Array.from({ length: years }, (_, year) => shown((index * 7 + year * 3) % 20)),
    })),
  };
}

function curves(years: number, names: readonly string[]): CifPlot {
  const places = Array.from({ length: years + 1 }, (_, index) => index);
  return {
    ...CIF,
    years: places.map(String),
    curves: names.map((name, nth) => ({
      ...CIF.curves[nth]!,
      label: `${name} 44%`,
      points: places.map((place) => {
        const share = (0.3 * place) / years;
        return { share: shown(share), low: shown(share * 0.8), high: shown(share * 1.2) };
      }),
    })),
    atRisk: { label: 'Nog gevolgd', numbers: places.map((place) => shown(12_345 - place)) },
  };
}

function alluvial(size: number, name: string): AlluvialPlot {
  const groups = Array.from({ length: size }, (_, index) => `${name} ${index + 1}`);
  return {
    ...ALLUVIAL,
    from: groups,
    to: groups,
    bands: groups.flatMap((_, from) =>
      groups.map((_, to) => ({
        from,
        to,
        persons: from === to ? 40 : (from + to) % 3,
        role: from === to ? 'zelfde' : 'anders',
      })),
    ),
  };
}
