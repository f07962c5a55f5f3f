import { formatInterval, formatShare } from '../../../src/locale/numbers.ts';
import type {
  AlluvialPlot,
  CifPlot,
  DotsPlot,
  InOutPlot,
  LinesPlot,
  MatrixPlot,
  Plot,
  PlotValue,
  SharesPlot,
  SmallMultiplesPlot,
  TrianglePlot,
  WaterfallPlot,
} from '../../../src/model/plot.ts';
import { wilson } from '../../../src/stats/wilson.ts';

const SOURCE = 'Bron: dossiers van de sociale dienst, peildatum 15 februari 2024.';
const INVENTED = 'verzonnen gegevens';
const CODES =
  '[c] = vertrouwelijk: een aantal van 1 tot en met 4, of een cel waaruit zo een aantal te berekenen is.';

/** `'c'` for a hidden value, a number for one that may be drawn. */
export function shown(value: number | 'c' | 'u' | 'x'): PlotValue {
  return typeof value === 'number' ? { value } : { mark: value };
}

export const WATERFALL: WaterfallPlot = {
  kind: 'waterfall',
  id: 'stroombalans',
  title: 'Er stroomden 71 studerenden in en 58 uit: de groep groeide van 120 naar 133',
  subtitle:
    'Instroom, uitstroom en stand van het aantal studerenden met steun, schooljaar 2022-2023. Eén persoon telt één keer.',
  footnote: `${SOURCE} n = 191 personen met minstens één studiedag in het schooljaar. Controle: 120 + 71 − 58 = 133.`,
  description:
    'Watervaldiagram. Stand op 1 september 2022: 120. Nieuw: plus 69. Terugkeer: plus 2. Diploma behaald: min 26. Gestopt: min 19. Verhuisd: min 7. Hulp beëindigd: min 6. Stand op 31 augustus 2023: 133.',
  watermark: INVENTED,
  steps: [
    { label: 'Aan het studeren op 1 september 2022', role: 'stand', amount: shown(120) },
    { label: 'Nieuw gestart', role: 'instroom', amount: shown(69) },
    { label: 'Teruggekeerd na een onderbreking', role: 'instroom', amount: shown(2) },
    { label: 'Diploma behaald', role: 'diploma', amount: shown(-26) },
    { label: 'Gestopt zonder diploma', role: 'gestopt', amount: shown(-19) },
    { label: 'Verhuisd', role: 'overig', amount: shown(-7) },
    { label: 'Hulp beëindigd', role: 'overig', amount: shown(-6) },
    { label: 'Aan het studeren op 31 augustus 2023', role: 'stand', amount: shown(133) },
  ],
};

const FLOWS: readonly (readonly [string, number, number])[] = [
  ['2014-2015', 26, 23],
  ['2015-2016', 36, 23],
  ['2016-2017', 43, 33],
  ['2017-2018', 52, 34],
  ['2018-2019', 43, 43],
  ['2019-2020', 61, 37],
  ['2020-2021', 57, 49],
  ['2021-2022', 70, 55],
  ['2022-2023', 71, 58],
];

export const INOUT: InOutPlot = {
  kind: 'inout',
  id: 'in_en_uitstroom',
  title: 'De instroom overtreft bijna elk jaar de uitstroom: in 2022-2023 met 13',
  subtitle: 'Aantal studerenden dat in een schooljaar start (instroom) en stopt of afstudeert (uitstroom).',
  footnote: `${SOURCE} Saldo = instroom − uitstroom.`,
  description:
    'Staven boven en onder nul per schooljaar. In 2022-2023: instroom 71, uitstroom 58, saldo plus 13.',
  watermark: INVENTED,
  labels: { instroom: 'Instroom', uitstroom: 'Uitstroom', saldo: 'Saldo' },
  years: FLOWS.map(([label, into, out]) => ({
    label,
    instroom: shown(into),
    uitstroom: shown(out),
    saldo: shown(into - out),
  })),
};

const CHOICES: readonly (readonly [string, ...number[]])[] = [
  ['2016-2017', 13, 19, 9, 14],
  ['2017-2018', 15, 11, 18, 11],
  ['2018-2019', 16, 11, 10, 13],
  ['2019-2020', 19, 25, 17, 12],
  ['2020-2021', 12, 21, 17, 16],
  ['2021-2022', 22, 34, 15, 19],
  ['2022-2023', 16, 20, 27, 18],
];

export const SHARES: SharesPlot = {
  kind: 'shares',
  id: 'studiekeuze',
  title: 'Secundair en tweedekans winnen terrein: van 17% naar 33% van de nieuwe opleidingen',
  subtitle: 'Aandeel van elke studievorm bij de opleidingen die in een schooljaar starten.',
  footnote: `${SOURCE} n = gestarte opleidingen. Wie twee opleidingen start, telt twee keer.`,
  description:
    'Gestapelde staven per schooljaar. In 2022-2023: graduaat 20, bachelor en master 25, secundair en tweedekans 33, VDAB-opleiding 22 procent.',
  watermark: INVENTED,
  categories: [
    { code: 'GRAD', label: 'Graduaat' },
    { code: 'BA_MA', label: 'Bachelor en master' },
    { code: 'SO_TKO', label: 'Secundair en tweedekans' },
    { code: 'VDAB', label: 'VDAB-opleiding' },
  ],
  years: CHOICES.map(([label, ...counts]) => {
    const n = counts.reduce((total, count) => total + count, 0);
    return { label, n: shown(n), shares: counts.map((count) => shown(count / n)) };
  }),
};

export const LINES: LinesPlot = {
  kind: 'lines',
  id: 'keuze_verloop',
  title: 'Secundair en tweedekans: 20% in 2018-2019, 33% in 2022-2023; geen duidelijk verschil',
  subtitle: 'Aandeel van elke studievorm bij de opleidingen die in een schooljaar starten.',
  footnote: `${SOURCE} n = gestarte opleidingen. Tussen haken: 95%-interval.`,
  description:
    'Lijnen per studievorm. In 2022-2023: graduaat 20, bachelor en master 25, secundair en tweedekans 33, VDAB-opleiding 22 procent.',
  watermark: INVENTED,
  years: SHARES.years.map(({ label }) => label),
  series: SHARES.categories.map(({ label }, category) => {
    const values = SHARES.years.map(({ shares }) => shares[category]!);
    const last = values.at(-1)!;
    const share = 'value' in last ? last.value : 0;
    return {
      focus: category % 2 === 0,
      label: `${label} ${formatShare(share, 81, 'nl')}`,
      interval: `[${formatInterval(share - 0.1, share + 0.1, { persons: 81, lang: 'nl' })}]`,
      values,
    };
  }),
};

const MOVES: readonly (readonly [string, ...number[]])[] = [
  ['Secundair en tweedekans', 42, 21, 13, 8],
  ['Graduaat', 99, 10, 15, 0],
  ['Bachelor en master', 132, 14, 3, 13],
  ['VDAB-opleiding', 6, 2, 0, 1],
];

export const MATRIX: MatrixPlot = {
  kind: 'matrix',
  id: 'overgangsmatrix',
  title: 'Een jaar later: studeert 72%, uitgestroomd met diploma 12% en gestopt zonder diploma 8%',
  subtitle: 'Waar wie op 31 oktober studeerde een jaar later staat, als aandeel van de rij.',
  footnote: `${SOURCE} Elke rij telt op tot 100%. ${CODES} [u] = te onzeker: te weinig personen.`,
  description:
    'Tabel van studievorm naar toestand een jaar later. Graduaat: 80 procent studeert, 8 procent heeft een diploma.',
  watermark: INVENTED,
  acrossTitle: 'Een jaar later',
  across: ['Studeert', 'Uitgestroomd met diploma', 'Gestopt zonder diploma', 'Uit beeld'],
  rows: MOVES.map(([label, ...counts]) => {
    const n = counts.reduce((total, count) => total + count, 0);
    const cells = counts.map((count) => {
      if (n < 10) return shown('u');
      return shown(count > 0 && count < 5 ? 'c' : count / n);
    });
    return { label: `${label} (n = ${n})`, cells };
  }),
};

export const SMALL_MULTIPLES: SmallMultiplesPlot = {
  kind: 'small_multiples',
  id: 'keuze_gebied',
  title: 'Nieuwe trajecten in 2022-2023: gezondheid en welzijn 24, bedrijfskunde 23 en informatica 11',
  subtitle: 'Nieuwe trajecten per studiegebied en schooljaar. Grijs: de andere gebieden.',
  footnote: `${SOURCE} n = 50, 73, 66, 90 en 81 (nieuwe trajecten). ${CODES}`,
  description:
    'Vijf kleine lijngrafieken. Gezondheid en welzijn: van 10 in 2018-2019 naar 24 in 2022-2023. Bedrijfskunde: van 15 naar 23.',
  watermark: INVENTED,
  years: ['2018-2019', '2019-2020', '2020-2021', '2021-2022', '2022-2023'],
  panels: [
    { label: 'Bedrijfskunde, administratie en recht', values: [15, 19, 18, 26, 23].map(shown) },
    { label: 'Gezondheid en welzijn', values: [10, 21, 24, 19, 24].map(shown) },
    { label: 'Informatica', values: [9, 12, 5, 15, 11].map(shown) },
    { label: 'Techniek en bouw', values: [8, 8, 10, 14, 6].map(shown) },
    { label: 'Andere gebieden', values: ([8, 13, 'c', 16, 'c'] as const).map(shown) },
  ],
};

const CURVES: readonly (readonly [
  role: 'diploma' | 'gestopt' | 'overig',
  label: string,
  ...shares: number[],
])[] = [
  ['diploma', 'Diploma', 0.157, 0.248, 0.325, 0.392, 0.441],
  ['gestopt', 'Gestopt zonder diploma', 0.159, 0.222, 0.261, 0.28, 0.284],
  ['overig', 'Uit beeld', 0.084, 0.14, 0.179, 0.2, 0.21],
];

export const CIF: CifPlot = {
  kind: 'cif',
  id: 'tijd_tot_gebeurtenis',
  title: 'Na vijf jaar heeft naar schatting 44% een diploma [39 tot 49%]',
  subtitle:
    'Kans op een eerste uitkomst, naar jaren sinds de start (concurrerende uitkomsten). Band: 95%-interval.',
  footnote: `${SOURCE} n = 519 starters. Gevolgd = nog aan het studeren en nog in beeld.`,
  description:
    'Drie trapcurven over vijf jaar. Diploma: 16 procent na een jaar, 44 procent na vijf. Gestopt: 16 en 28 procent. Uit beeld: 8 en 21 procent.',
  watermark: INVENTED,
  acrossTitle: 'Jaren sinds de start',
  years: ['0', '1', '2', '3', '4', '5'],
  curves: CURVES.map(([role, label, ...shares]) => ({
    role,
    name: label,
    label: `${label} ${formatShare(shares.at(-1)!, 30, 'nl')}`,
    interval: `[${formatInterval(shares.at(-1)! - 0.05, shares.at(-1)! + 0.05, { persons: 30, lang: 'nl' })}]`,
    points: [0, ...shares].map((share) => ({
      share: shown(share),
      low: shown(Math.max(0, share - share / 5)),
      high: shown(share + share / 5),
    })),
  })),
  atRisk: { label: 'Nog gevolgd (personen)', numbers: [519, 272, 154, 73, 35, 14].map(shown) },
};

const TARGETS = [
  'Graduaat',
  'Bachelor',
  'VDAB-opleiding',
  'Uitgestroomd met diploma',
  'Gestopt zonder diploma',
  'Uit beeld',
];
const FLOW_ROLES = ['diploma', 'gestopt', 'overig'] as const;

export const ALLUVIAL: AlluvialPlot = {
  kind: 'alluvial',
  id: 'overgangsstroom',
  title: 'Van 118 studerenden volgen er een jaar later 81 hetzelfde niveau en 6 een ander',
  subtitle: 'Niveau op 31 oktober (links) en toestand een jaar later (rechts). Elke band is een groep.',
  footnote: `${SOURCE} n = 118 personen, op 31 oktober van 2022-2023.`,
  description:
    'Stroomdiagram. Graduaat naar graduaat 34, naar diploma 3. Bachelor naar bachelor 48, naar uit beeld 3.',
  watermark: 'INTERN, niet verspreiden',
  heads: { from: 'Op 31 oktober', to: 'Een jaar later' },
  from: TARGETS.slice(0, 3),
  to: TARGETS,
  bands: [
    [34, 2, 0, 3, 6, 2],
    [2, 46, 0, 6, 6, 3],
    [1, 1, 1, 3, 2, 0],
  ].flatMap((counts, from) =>
    counts.map((persons, to) => ({
      from,
      to,
      persons,
      role: FLOW_ROLES[to - 3] ?? (from === to ? ('zelfde' as const) : ('anders' as const)),
    })),
  ),
  roles: {
    zelfde: 'zelfde niveau',
    anders: 'ander niveau',
    diploma: 'uitgestroomd met diploma',
    gestopt: 'gestopt zonder diploma',
    overig: 'uit beeld',
  },
};

const PROGRESS: readonly (readonly [string, number, ...number[]])[] = [
  ['2017-2018', 50, 39, 32, 31, 30, 28],
  ['2018-2019', 40, 30, 28, 23, 20, 20],
  ['2019-2020', 58, 50, 41, 33, 34],
  ['2020-2021', 53, 41, 33, 33],
  ['2021-2022', 64, 54, 50],
  ['2022-2023', 69, 54],
];

export const TRIANGLE: TrianglePlot = {
  kind: 'triangle',
  id: 'voortgang',
  title: 'Van wie in 2021-2022 startte, studeert na twee jaar nog 78% of heeft die een diploma',
  subtitle:
    'Aandeel van elke startcohorte dat nog studeert of een diploma behaalde, naar jaren sinds de start.',
  footnote: `${SOURCE} n = starters van de cohorte. Witte cellen: nog niet waarneembaar. ${CODES}`,
  description:
    'Driehoekige tabel per startcohorte. Cohorte 2021-2022: 84 procent na een jaar, 78 procent na twee jaar.',
  watermark: INVENTED,
  acrossTitle: 'Jaren na de start',
  across: ['+1', '+2', '+3', '+4', '+5'],
  rows: PROGRESS.map(([label, n, ...counts]) => ({
    label: `${label} (n = ${n})`,
    cells: counts.map((count) => shown(count < 21 ? 'c' : count / n)),
  })),
};

const SUCCESS: readonly (readonly [string, number, number])[] = [
  ['Secundair en tweedekans', 13, 30],
  ['Graduaat', 10, 44],
  ['Bachelor', 13, 68],
  ['VDAB-opleiding', 4, 8],
];

export const DOTS: DotsPlot = {
  kind: 'dots',
  id: 'jaarsucces',
  title: 'De slaagcijfers per studievorm verschillen weinig zodra je de onzekerheid meetelt',
  subtitle:
    'Aandeel inschrijvingen dat geslaagd is, schooljaar 2021-2022, met 95%-betrouwbaarheidsinterval (Wilson).',
  footnote: `${SOURCE} n = inschrijvingen met een gekend resultaat. [u] = te onzeker: minder dan 10 personen.`,
  description:
    'Punten met intervallen per studievorm: secundair en tweedekans 43, graduaat 23, bachelor 19 procent; VDAB-opleiding te onzeker.',
  watermark: INVENTED,
  heads: { rate: 'geslaagd', interval: '95%-interval', n: 'n' },
  overall: { label: 'alle studies 25%', share: 40 / 157 },
  rows: SUCCESS.map(([label, part, base]) => {
    const sure = base >= 10;
    const { low, high } = wilson(part, base)!;
    return {
      label,
      n: shown(base),
      share: shown(sure ? part / base : 'u'),
      low: shown(sure ? low : 'u'),
      high: shown(sure ? high : 'u'),
      text: {
        rate: sure ? formatShare(part / base, base, 'nl') : '[u]',
        interval: sure ? formatInterval(low, high, { persons: base, lang: 'nl' }) : '[u]',
        n: String(base),
      },
    };
  }),
};

/** One plot of each kind, with the sizes and words of a middling city. */
export const SAMPLES: readonly Plot[] = [
  WATERFALL,
  INOUT,
  SHARES,
  LINES,
  SMALL_MULTIPLES,
  MATRIX,
  ALLUVIAL,
  TRIANGLE,
  CIF,
  DOTS,
];
