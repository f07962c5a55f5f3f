import { type Comparison, EXACT, INTERVAL, SHARE, STUDENT } from './compare-value.ts';
import { compareCategories, compareColumns, fields, type Json, list, yearKey } from './expected-shapes.ts';
import { compareActions, compareBacktest } from './expected-signals.ts';
import type { Figures } from './figures.ts';
import { questionFigures } from './question-figures.ts';
import { timeFigures, timeRecords } from './time-figures.ts';

type Compare = (json: Json, figures: Figures) => readonly Comparison[];

const WILSON = { aandeel: SHARE, wilson_lo: INTERVAL, wilson_hi: INTERVAL };
const RATIO = {
  studierendement: SHARE,
  se: INTERVAL,
  lo: STUDENT,
  hi: STUDENT,
  gemiddelde_van_individuele: SHARE,
  aandeel_onder_60: SHARE,
  ondergrens_ontbrekend_nul: SHARE,
  bovengrens_ontbrekend_alles: SHARE,
};
const BANDS: Readonly<Record<string, string>> = {
  '0%': 'band_0',
  '>0-30%': 'band_0_30',
  '>30-60%': 'band_30_60',
  '>60-80%': 'band_60_80',
  '>80-<100%': 'band_80_100',
  '100%': 'band_100',
};

/** Per expected file how its figures are found among ours. */
export const COMPARED_FILES: Readonly<Record<string, Compare>> = {
  'stand.json': stand,
  'stroombalans.json': stroombalans,
  'cohorten.json': cohorten,
  'voortgang.json': voortgang,
  'diploma_nominaal.json': diplomaNominaal,
  'studierendement.json': studierendement,
  'jaarsucces.json': jaarsucces,
  'studiekeuze.json': studiekeuze,
  'wissels.json': wissels,
  'overgangsmatrix.json': overgangsmatrix,
  'vragen.json': questionFigures,
  'acties.json': compareActions,
  'backtest.json': compareBacktest,
  'tijd_tot_gebeurtenis.json': timeFigures,
  'tijd.csv': timeRecords,
};

function stand(json: Json, figures: Figures): readonly Comparison[] {
  return list(json).flatMap((item) => {
    const where = String(fields(item)['datum']);
    const rows = figures.rows('stand').filter((row) => row.keys['datum'] === where);
    return [
      ...compareColumns(
        item,
        rows.find((row) => row.keys['niveaugroep'] === 'totaal'),
        { where },
      ),
      ...compareCategories(fields(item)['per_niveaugroep'], rows, {
        where: `${where}.per_niveaugroep`,
        dimension: 'niveaugroep',
        column: 'in_opvolging',
      }),
    ];
  });
}

function stroombalans(json: Json, figures: Figures): readonly Comparison[] {
  const { totaal, per_geslacht, per_niveaugroep, diplomas } = fields(json);
  const byTrait = (items: Json | undefined, group: { per: string; trait: string }) =>
    list(items).flatMap((item) => {
      const where = `${group.trait}.${group.per}.${yearKey(fields(item)['schooljaar'])}`;
      const keys = { schooljaar: yearKey(fields(item)['schooljaar']), per: group.per };
      const row = figures.row('stroombalans', keys, group.trait);
      return [
        ...compareColumns(item, row, { where }),
        {
          where: `${where}.voorlopig`,
          expected: fields(item)['voorlopig'] as boolean,
          ours: row === undefined ? undefined : row.stand === 'voorlopig',
          tolerance: EXACT,
        },
      ];
    });
  return [
    ...byTrait(totaal, { per: 'totaal', trait: 'totaal' }),
    ...Object.entries(fields(per_geslacht)).flatMap(([per, items]) =>
      byTrait(items, { per, trait: 'geslacht' }),
    ),
    ...Object.entries(fields(per_niveaugroep)).flatMap(([niveaugroep, items]) =>
      list(items).flatMap((item) => {
        const schooljaar = yearKey(fields(item)['schooljaar']);
        const row = figures.row('stroombalans_niveaugroep', { schooljaar, niveaugroep });
        return compareColumns(item, row, { where: `niveaugroep.${niveaugroep}.${schooljaar}` });
      }),
    ),
    ...list(diplomas).flatMap((item) => {
      const schooljaar = yearKey(fields(item)['schooljaar']);
      return compareColumns(item, figures.row('diplomas', { schooljaar }), {
        where: `diplomas.${schooljaar}`,
      });
    }),
  ];
}

function cohorten(json: Json, figures: Figures): readonly Comparison[] {
  const traits = [
    ['per_niveaugroep', 'niveaugroep'],
    ['per_leeftijdsgroep', 'leeftijd'],
    ['per_geslacht', 'geslacht'],
    ['per_steunvorm', 'steunvorm'],
    ['nieuwkomer', 'nieuwkomer'],
  ] as const;
  return list(json).flatMap((item) => {
    const cohort = yearKey(fields(item)['cohort']);
    const rowsBy = (trait: string) =>
      figures.rows('cohorten', trait).filter((row) => row.keys['cohort'] === cohort);
    const known = figures.row('cohorten', { cohort, per: 'ja' }, 'eerder_gekend');
    return [
      {
        where: `${cohort}.n`,
        expected: fields(item)['n'] as number,
        ours: figures.row('cohorten', { cohort })?.values['n'],
        tolerance: EXACT,
      },
      ...traits.flatMap(([key, trait]) =>
        compareCategories(fields(item)[key], rowsBy(trait), {
          where: `${cohort}.${key}`,
          dimension: 'per',
          column: 'n',
        }),
      ),
      {
        where: `${cohort}.eerder_gekend`,
        expected: fields(item)['eerder_gekend'] as number,
        ours: known?.values['n'] ?? 0,
        tolerance: EXACT,
      },
    ];
  });
}

function voortgang(json: Json, figures: Figures): readonly Comparison[] {
  return list(json).flatMap((item) => {
    const cohort = yearKey(fields(item)['cohort']);
    const k = String(fields(item)['k']);
    const row = figures.row('voortgang', { cohort, k });
    const where = `${cohort}.k${k}`;
    return [
      ...compareColumns(item, row, { where, skip: ['cohort', 'k'] }),
      {
        where: `${where}.waarneembaar`,
        expected: fields(item)['waarneembaar'] as boolean,
        ours: row === undefined ? undefined : row.values['stopgezet'] !== null,
        tolerance: EXACT,
      },
    ];
  });
}

function diplomaNominaal(json: Json, figures: Figures): readonly Comparison[] {
  const { per_cohort, per_niveaugroep, totaal } = fields(json);
  const options = { skip: ['k'], tolerances: WILSON };
  const together = (items: Json | undefined, group: { per: string; trait: string }) =>
    list(items).flatMap((item) => {
      const k = String(fields(item)['k']);
      const row = figures.row('diploma_nominaal_samen', { k, per: group.per }, group.trait);
      return compareColumns(item, row, { ...options, where: `${group.per}.k${k}` });
    });
  return [
    ...list(per_cohort).flatMap((cohortItem) => {
      const cohort = yearKey(fields(cohortItem)['cohort']);
      return list(fields(cohortItem)['metingen']).flatMap((item) => {
        const k = String(fields(item)['k']);
        const row = figures.row('diploma_nominaal', { cohort, k });
        return compareColumns(item, row, { ...options, where: `${cohort}.k${k}` });
      });
    }),
    ...Object.entries(fields(per_niveaugroep)).flatMap(([per, items]) =>
      together(items, { per, trait: 'niveaugroep' }),
    ),
    ...together(totaal, { per: 'totaal', trait: 'totaal' }),
  ];
}

function studierendement(json: Json, figures: Figures): readonly Comparison[] {
  return list(json).flatMap((year) => {
    const schooljaar = yearKey(fields(year)['schooljaar']);
    return groupsOf(year).flatMap(([per, item]) => {
      const row = figures.row(
        'studierendement',
        { schooljaar, per },
        per === 'totaal' ? 'totaal' : 'niveaugroep',
      );
      const where = `${schooljaar}.${per}`;
      if (item === null) {
        return [{ where, expected: 0, ours: row?.values['personen'] ?? 0, tolerance: EXACT }];
      }
      const bands = fields(fields(item)['banden']);
      return [
        ...compareColumns(item, row, { where, tolerances: RATIO }),
        ...Object.entries(BANDS).map(([name, column]) => ({
          where: `${where}.banden.${name}`,
          expected: (bands[name] ?? 0) as number,
          ours: row?.values[column],
          tolerance: EXACT,
        })),
      ];
    });
  });
}

function jaarsucces(json: Json, figures: Figures): readonly Comparison[] {
  return list(json).flatMap((year) => {
    const schooljaar = yearKey(fields(year)['schooljaar']);
    return groupsOf(year).flatMap(([per, item]) => {
      const row = figures.row('jaarsucces', { schooljaar, per }, per === 'totaal' ? 'totaal' : 'niveaugroep');
      return compareColumns(item, row, { where: `${schooljaar}.${per}`, tolerances: WILSON });
    });
  });
}

function studiekeuze(json: Json, figures: Figures): readonly Comparison[] {
  const { per_jaar, verschuiving } = fields(json);
  const column = 'nieuwe_trajecten';
  return [
    ...list(per_jaar).flatMap((item) => {
      const where = yearKey(fields(item)['schooljaar']);
      const rows = figures.rows('studiekeuze').filter((row) => row.keys['schooljaar'] === where);
      const margin = (dimension: string) => rows.filter((row) => row.keys[dimension] === 'totaal');
      const whole = margin('isced_breed').find((row) => row.keys['niveaugroep'] === 'totaal');
      return [
        ...compareColumns(item, whole, { where }),
        ...compareCategories(fields(item)['per_niveaugroep'], margin('isced_breed'), {
          where: `${where}.per_niveaugroep`,
          dimension: 'niveaugroep',
          column,
        }),
        ...compareCategories(fields(item)['per_isced_breed'], margin('niveaugroep'), {
          where: `${where}.per_isced_breed`,
          dimension: 'isced_breed',
          column,
        }),
      ];
    }),
    ...list(verschuiving).flatMap((item) => {
      const keys = { van: yearKey(fields(item)['van']), naar: yearKey(fields(item)['naar']) };
      const row = figures.row('studiekeuze_verschuiving', keys);
      return compareColumns(item, row, {
        where: `verschuiving.${keys.van}`,
        skip: ['van', 'naar'],
        tolerances: { D_index: SHARE, fisher_freeman_halton_p: INTERVAL, p_holm: INTERVAL },
      });
    }),
  ];
}

function wissels(json: Json, figures: Figures): readonly Comparison[] {
  return list(json).flatMap((item) => {
    const schooljaar = yearKey(fields(item)['schooljaar']);
    const row = figures.row('wissels', { schooljaar });
    return compareColumns(item, row, { where: schooljaar, tolerances: WILSON });
  });
}

function overgangsmatrix(json: Json, figures: Figures): readonly Comparison[] {
  return list(json).flatMap((item) => {
    const { van, rijen, kolommen, aantallen } = fields(item);
    const schooljaar = yearKey(van);
    const stock = list(aantallen).flatMap((row) => list(row).map(Number));
    const whole = figures.row('overgangsmatrix', { schooljaar, van: 'totaal', naar: 'totaal' });
    const sum = {
      where: `${String(van)}.totaal`,
      expected: stock.reduce((total, n) => total + n, 0),
      ours: whole?.values['personen'],
      tolerance: EXACT,
    };
    const cells = list(rijen).flatMap((from, i) =>
      list(kolommen).map((to, j) => ({
        where: `${String(van)}.${String(from)}.${String(to)}`,
        expected: list(list(aantallen)[i])[j] as number,
        ours:
          figures.row('overgangsmatrix', { schooljaar, van: String(from), naar: String(to) })?.values[
            'personen'
          ] ?? 0,
        tolerance: EXACT,
      })),
    );
    return [sum, ...cells];
  });
}

/** The groups of a school year: everything beside `schooljaar`. */
function groupsOf(year: Json): readonly (readonly [string, Json])[] {
  return Object.entries(fields(year)).filter(([name]) => name !== 'schooljaar');
}
