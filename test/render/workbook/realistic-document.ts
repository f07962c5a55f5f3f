import type { DocumentParts } from '../../../src/model/document.ts';
import type { Plot } from '../../../src/model/plot.ts';
import type { Lang } from '../../../src/model/text.ts';
import { pictureBytes } from './picture-bytes.ts';
import { realisticGrids } from './realistic-grids.ts';

/** A report of the invented city as compose makes one: all sheets, two pictures, hidden cells. */
export function realisticDocument(lang: Lang): DocumentParts {
  return {
    ...(lang === 'nl' ? DUTCH : ENGLISH),
    lang,
    grids: realisticGrids(lang),
    plots: PLOTS,
    chapters: [],
    provenance: PROVENANCE,
  };
}

/** A picture for every plot. */
export function picturesOf(document: DocumentParts): ReadonlyMap<string, Uint8Array> {
  return new Map(document.plots.map((plot, i) => [plot.id, pictureBytes(1520, 700 + i * 100)]));
}

type Words = Omit<DocumentParts, 'lang' | 'grids' | 'plots' | 'chapters' | 'provenance'>;

const DUTCH: Words = {
  id: 'onderwijsrapport_2022-2023',
  title: 'Studerende inwoners met steun: in- en uitstroom 2013 tot 2023',
  subtitle: 'Jaarrapport onderwijs 2022-2023, stand op 15 februari 2024',
  organisation: 'Sociale dienst, team onderwijs',
  keywords: ['onderwijs', 'instroom', 'uitstroom', 'studiekeuze', 'slaagcijfers'],
  cover: [
    {
      heading: 'In één oogopslag',
      lines: [
        'Op 31 oktober 2023 volgden 183 inwoners met steun een opleiding, 10 meer dan een jaar eerder.',
      ],
    },
    {
      heading: 'De kerncijfers van 2022-2023',
      lines: [
        '183 inwoners volgden op 31 oktober 2023 een opleiding',
        '69 begonnen voor het eerst een opleiding met steun',
        '31 haalden een diploma; attesten staan apart op Tabel 2',
        '36% van de inschrijvingen met gekende uitkomst leidde tot een geslaagd jaar (tussen 29 en 43%)',
      ],
    },
    {
      heading: 'Wat zien we',
      lines: [
        'De instroom ligt het vierde jaar op rij boven de uitstroom. De groep groeide van 29 personen in 2014 naar 183 in 2023.',
        'Tussen de bacheloropleidingen en de graduaten is geen duidelijk verschil in jaarsucces; met deze aantallen is een verschil kleiner dan 16 procentpunt niet te zien.',
        'Tweedekansonderwijs en secundair onderwijs hebben het hoogste slaagcijfer.',
      ],
    },
    {
      heading: 'Wat we nog niet weten',
      lines: [
        'Van 6 inschrijvingen in 2022-2023 is het resultaat nog niet gekend: die cijfers zijn voorlopig.',
      ],
    },
  ],
  notes: [
    {
      heading: 'Wie telt mee',
      lines: [
        'Eén persoon telt één keer per schooljaar, ook met twee opleidingen. Een schooljaar loopt van 1 september tot 31 augustus.',
      ],
    },
    {
      heading: 'Hoe zijn kleine groepen beschermd',
      lines: [
        'Aantallen van 1 tot 4 personen zijn vervangen door [c]. Waar één verborgen cel door aftrekken terug te vinden was, is een tweede cel verborgen.',
        'Een aandeel op minder dan 10 personen is vervangen door [u].',
      ],
    },
    {
      heading: 'Codes',
      lines: ['[c] = vertrouwelijk; [u] = te onzeker; [x] = niet beschikbaar; [z] = niet van toepassing.'],
    },
  ],
  origin: [
    ['Peildatum', '2024-02-15'],
    ['Instroom gekend vanaf', '2013-09-01'],
    ['personen.csv', '3f9c1a5b77d2e80a4c61f0b9e2d84c5a1b0e6f7788990a1b2c3d4e5f60718293 (1240 rijen)'],
    ['Bescherming', 'onderdrukken onder 5 personen, aandelen vanaf 10 personen'],
    ['Versie', '0.1.0'],
  ],
};

const ENGLISH: Words = {
  id: 'education_report_2022-2023',
  title: 'Residents studying with support: inflow and outflow 2013 to 2023',
  subtitle: 'Yearly education report 2022-2023, as on 15 February 2024',
  organisation: 'Social service, education team',
  keywords: ['education', 'inflow', 'outflow', 'choice of study', 'success rates'],
  cover: [
    {
      heading: 'At a glance',
      lines: [
        'On 31 October 2023, 183 residents were in education with support, 10 more than a year before.',
      ],
    },
    {
      heading: 'Key figures of 2022-2023',
      lines: [
        '183 residents were in education on 31 October 2023',
        '69 started education with support for the first time',
        '31 obtained a diploma; certificates are apart on table 2',
      ],
    },
    { heading: 'What we see', lines: ['Inflow has been above outflow for four years in a row.'] },
  ],
  notes: [{ heading: 'Who counts', lines: ['A person counts once per school year, also with two courses.'] }],
  origin: [
    ['Reference date', '2024-02-15'],
    ['Version', '0.1.0'],
  ],
};

const PLOTS: readonly Plot[] = [
  {
    kind: 'waterfall',
    id: 'stroombalans',
    title: 'Er stroomden 75 studerenden in en 65 uit: de groep groeide van 173 naar 183',
    subtitle: 'Personen, schooljaar 2022-2023',
    footnote: 'Bron: sociale dienst, peildatum 15 februari 2024.',
    description:
      'Watervaldiagram. Beginstand: 173. Nieuw: plus 69. Teruggekeerd: plus 6. Diploma: min 31. Gestopt: min 34. Eindstand: 183.',
    watermark: undefined,
    steps: [
      { label: 'Beginstand', role: 'stand', amount: { value: 173 } },
      { label: 'Nieuw', role: 'instroom', amount: { value: 69 } },
      { label: 'Teruggekeerd', role: 'instroom', amount: { value: 6 } },
      { label: 'Diploma', role: 'diploma', amount: { value: -31 } },
      { label: 'Gestopt', role: 'gestopt', amount: { value: -34 } },
      { label: 'Eindstand', role: 'stand', amount: { value: 183 } },
    ],
  },
  {
    kind: 'inout',
    id: 'in-en-uitstroom',
    title: 'De instroom ligt al vier jaar boven de uitstroom',
    subtitle: 'Personen per schooljaar',
    footnote: 'Bron: sociale dienst, peildatum 15 februari 2024.',
    description:
      'Staafdiagram per schooljaar. 2021-2022: instroom 70, uitstroom 60, saldo plus 10. 2022-2023: instroom 75, uitstroom 65, saldo plus 10.',
    watermark: undefined,
    labels: { instroom: 'Instroom', uitstroom: 'Uitstroom', saldo: 'Saldo' },
    years: [
      { label: '2021-2022', instroom: { value: 70 }, uitstroom: { value: 60 }, saldo: { value: 10 } },
      { label: '2022-2023', instroom: { value: 75 }, uitstroom: { value: 65 }, saldo: { value: 10 } },
    ],
  },
];

const PROVENANCE: DocumentParts['provenance'] = {
  peildatum: '2024-02-15',
  registratieVanaf: '2013-09-01',
  toolVersion: '0.1.0',
  inputs: [],
  policy: 'onderdrukken, k = 5',
  invented: true,
  audience: 'extern',
};
