import { readFileSync } from 'node:fs';
import type { Cell, Grid, GridColumn } from '../../../src/model/document.ts';
import type { Lang } from '../../../src/model/text.ts';

const EXPECTED = new URL('../../../fixtures/stad/expected/', import.meta.url);
const HIDDEN_BELOW = 5;
const GROUPS = ['SO', 'GRAD', 'BA', 'MA', 'TKO', 'VDAB'];
const GROUP_NAMES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  nl: {
    SO: 'Secundair onderwijs',
    GRAD: 'Graduaat',
    BA: 'Bachelor',
    MA: 'Master',
    TKO: 'Tweedekansonderwijs',
    VDAB: 'VDAB-opleiding',
  },
  en: {
    SO: 'Secondary education',
    GRAD: 'Associate degree',
    BA: 'Bachelor',
    MA: 'Master',
    TKO: 'Second-chance education',
    VDAB: 'VDAB training',
  },
};

type Row = Readonly<Record<string, number | string>>;

/** Tables as the yearly report has them, from the expected figures of the invented city, small counts hidden. */
export function realisticGrids(lang: Lang): readonly Grid[] {
  return [flowGrid(lang), choiceGrid(lang), successGrid(lang)];
}

function flowGrid(lang: Lang): Grid {
  const years = read<{ totaal: readonly Row[] }>('stroombalans').totaal;
  const counts = [
    'beginstand',
    'nieuw',
    'terugkeer',
    'her_instroom',
    'uit_diploma',
    'uit_stopgezet',
    'uit_verhuisd',
    'eindstand',
  ];
  const labels = {
    nl: [
      'Beginstand 1 september',
      'Nieuw',
      'Terugkeer',
      'Her-instroom',
      'Uit met diploma',
      'Stopgezet',
      'Verhuisd',
      'Eindstand 31 augustus',
      'Saldo',
    ],
    en: [
      'Stock 1 September',
      'New',
      'Returned',
      'Re-entered',
      'Out with diploma',
      'Stopped',
      'Moved',
      'Stock 31 August',
      'Balance',
    ],
  }[lang];
  return {
    id: 'Tabel_2_stroombalans',
    name: 'tbl_2_stroombalans',
    title: {
      nl: 'Tabel 2: In- en uitstroom van studerenden met steun',
      en: 'Table 2: Inflow and outflow of supported students',
    }[lang],
    subtitle: {
      nl: 'Personen die met steun een opleiding volgen, per schooljaar van 2013-2014 tot 2022-2023. Beginstand plus instroom min uitstroom is eindstand.',
      en: 'Persons in education with support, by school year from 2013-2014 to 2022-2023. Opening stock plus inflow minus outflow is closing stock.',
    }[lang],
    columns: [
      dimension('schooljaar', { nl: 'Schooljaar', en: 'School year' }[lang]),
      ...[...counts, 'saldo'].map((name, i): GridColumn => ({ name, label: labels[i]!, kind: 'aantal' })),
    ],
    rows: years.map((year) => [
      { text: String(year['schooljaar']) },
      ...counts.map((name) => count(Number(year[name]))),
      balance(Number(year['eindstand']) - Number(year['beginstand'])),
    ]),
    ...closing(lang),
    nativeCharts: [
      {
        kind: 'kolommen',
        title: { nl: 'Nieuw en uitgestroomd per schooljaar', en: 'New and left by school year' }[lang],
        description: {
          nl: 'Kolomgrafiek per schooljaar: nieuw, uit met diploma, en een lijn met de eindstand.',
          en: 'Column chart by school year: new, left with a qualification, and a line with the stock.',
        }[lang],
        series: ['nieuw', 'terugkeer', 'uit_diploma', 'eindstand'],
        lines: ['eindstand'],
      },
      {
        kind: 'gestapeld',
        title: { nl: 'Nieuw en teruggekeerd, als deel van 100%', en: 'New and returned, as part of 100%' }[
          lang
        ],
        description: {
          nl: 'Kolommen gestapeld tot 100% per schooljaar: nieuw en terugkeer.',
          en: 'Columns stacked to 100% by school year: new and returned.',
        }[lang],
        series: ['nieuw', 'terugkeer'],
        lines: [],
      },
    ],
  };
}

function choiceGrid(lang: Lang): Grid {
  const years = read<{
    per_jaar: readonly {
      schooljaar: string;
      nieuwe_trajecten: number;
      per_niveaugroep: Record<string, number>;
    }[];
  }>('studiekeuze').per_jaar;
  const words = {
    nl: ['Schooljaar', 'Niveaugroep', 'Nieuwe trajecten', 'Aandeel van het schooljaar', 'Totaal'],
    en: ['School year', 'Level group', 'New courses', 'Share of the school year', 'Total'],
  }[lang];
  return {
    id: 'Tabel_9_studiekeuze',
    name: 'tbl_9_studiekeuze',
    title: { nl: 'Tabel 9: Studiekeuze per niveaugroep', en: 'Table 9: Choice of study by level group' }[
      lang
    ],
    subtitle: {
      nl: 'Nieuwe trajecten per schooljaar en niveaugroep, en hun aandeel in het schooljaar.',
      en: 'New courses by school year and level group, and their share of the school year.',
    }[lang],
    columns: [
      dimension('schooljaar', words[0]!),
      dimension('niveaugroep', words[1]!),
      { name: 'nieuwe_trajecten', label: words[2]!, kind: 'aantal' },
      { name: 'aandeel', label: words[3]!, kind: 'aandeel' },
    ],
    rows: years.slice(-5).flatMap((year) => [
      ...GROUPS.map((group) => {
        const n = year.per_niveaugroep[group] ?? 0;
        return [
          { text: year.schooljaar },
          { text: GROUP_NAMES[lang][group]! },
          count(n),
          n > 0 && n < HIDDEN_BELOW ? HIDDEN : share(n / year.nieuwe_trajecten),
        ];
      }),
      [{ text: year.schooljaar }, { text: words[4]! }, count(year.nieuwe_trajecten), share(1)],
    ]),
    ...closing(lang),
  };
}

function successGrid(lang: Lang): Grid {
  type Group = { noemer: number; geslaagd: number; aandeel: number; wilson_lo: number; wilson_hi: number };
  const year = read<readonly Record<string, Group>[]>('jaarsucces').at(-2)!;
  const labels = {
    nl: [
      'Niveaugroep',
      'Inschrijvingen met gekende uitkomst (n)',
      'Geslaagd',
      'Slaagcijfer',
      'Ondergrens 95%',
      'Bovengrens 95%',
    ],
    en: [
      'Level group',
      'Enrolments with a known outcome (n)',
      'Succeeded',
      'Success rate',
      'Lower bound 95%',
      'Upper bound 95%',
    ],
  }[lang];
  const kinds = ['dimensie', 'aantal', 'aantal', 'aandeel', 'grens', 'grens'] as const;
  return {
    id: 'Tabel_8_jaarsucces',
    name: 'tbl_8_jaarsucces',
    title: {
      nl: 'Tabel 8: Jaarsucces per niveaugroep, schooljaar 2022-2023',
      en: 'Table 8: Success by level group, school year 2022-2023',
    }[lang],
    subtitle: {
      nl: 'Inschrijvingen met een gekende uitkomst, hoeveel er geslaagd zijn, en hoe zeker dat is (Wilson, 95%).',
      en: 'Enrolments with a known outcome, how many succeeded, and how sure that is (Wilson, 95%).',
    }[lang],
    columns: ['niveaugroep', 'n', 'geslaagd', 'aandeel', 'wilson_lo', 'wilson_hi'].map((name, i) => ({
      name,
      label: labels[i]!,
      kind: kinds[i]!,
    })),
    rows: GROUPS.filter((group) => year[group] !== undefined).map((group) => {
      const { noemer, geslaagd, aandeel, wilson_lo, wilson_hi } = year[group]!;
      const rates = [aandeel, wilson_lo, wilson_hi].map((rate) => (noemer < 10 ? UNSURE : share(rate)));
      return [{ text: GROUP_NAMES[lang][group]! }, count(noemer), count(geslaagd), ...rates];
    }),
    ...closing(lang),
    remarks: [
      {
        nl: 'De cijfers van 2022-2023 zijn voorlopig: van 6 inschrijvingen is het resultaat nog niet gekend.',
        en: 'The figures of 2022-2023 are provisional: of 6 enrolments the result is not yet known.',
      }[lang],
    ],
  };
}

const HIDDEN: Cell = { text: '[c]', mark: 'c' };
const UNSURE: Cell = { text: '[u]', mark: 'u' };

function count(value: number): Cell {
  return value > 0 && value < HIDDEN_BELOW ? HIDDEN : { text: String(value), value, style: 'aantal' };
}

function balance(value: number): Cell {
  return { text: value > 0 ? `+${value}` : String(value), value, style: 'saldo' };
}

function share(value: number): Cell {
  return { text: `${Math.round(value * 100)}%`, value, style: 'aandeel' };
}

function dimension(name: string, label: string): GridColumn {
  return { name, label, kind: 'dimensie' };
}

function closing(lang: Lang): Pick<Grid, 'legend' | 'remarks' | 'source'> {
  return {
    legend: [
      {
        mark: 'c',
        meaning: { nl: 'vertrouwelijk (1 tot 4 personen)', en: 'confidential (1 to 4 persons)' }[lang],
      },
      {
        mark: 'u',
        meaning: { nl: 'te onzeker (minder dan 10 personen)', en: 'too uncertain (fewer than 10 persons)' }[
          lang
        ],
      },
    ],
    remarks: [],
    source: {
      nl: 'Bron: export sociale dienst, peildatum 15 februari 2024.',
      en: 'Source: export of the social service, reference date 15 February 2024.',
    }[lang],
  };
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, EXPECTED), 'utf8')) as T;
}
