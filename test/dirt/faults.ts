/** A way to spoil one row, and what must be said about it. */
export interface Fault {
  readonly code: string;
  readonly table: string;
  /** Column that the finding names. */
  readonly column: string;
  /** Cells that are put in the row. */
  readonly cells: (row: Row) => Readonly<Record<string, string>>;
  /** Rows in which it is a fault; all when left out. */
  readonly fits?: (row: Row) => boolean;
}

type Row = Readonly<Record<string, string>>;

const cell = (code: string, at: string, text: string): Fault => {
  const table = at.slice(0, at.indexOf('.'));
  const column = at.slice(table.length + 1);
  return { code, table, column, cells: () => ({ [column]: text }) };
};

/** A row of the flat export with a school year: the others are no enrolment. */
const isEnrolled = (row: Row): boolean => row['Academiejaar'] !== '';

const flat = (code: string, column: string, text: string): Fault =>
  cell(code, `export_dossiers.${column}`, text);

const enrolled = (code: string, column: string, text: string): Fault => ({
  ...flat(code, column, text),
  fits: isEnrolled,
});

const period = (code: string, column: string, cells: Fault['cells']): Fault => ({
  code,
  table: 'trajecten',
  column,
  cells,
});

/** Faults that make a row unusable. */
export const FAULTS: readonly Fault[] = [
  cell('OR-108', 'personen.geslacht', 'Q'),
  cell('OR-105', 'personen.geboortejaar', '20x1'),
  cell('OR-105', 'personen.geboortejaar', '1e3'),
  cell('OR-107', 'personen.geboortejaar', '1898'),
  cell('OR-108', 'trajecten.niveau', 'HBO6'),
  cell('OR-101', 'trajecten.niveau', ''),
  cell('OR-101', 'trajecten.opleiding', '   '),
  cell('OR-102', 'trajecten.startdatum', '31/02/2021'),
  cell('OR-102', 'trajecten.startdatum', '2021-02-29'),
  cell('OR-102', 'trajecten.startdatum', 'morgen'),
  cell('OR-102', 'trajecten.startdatum', '20-9-21'),
  cell('OR-301', 'trajecten.persoon_id', 'ZZ9'),
  cell('OR-105', 'trajecten.studieomvang_sp', '12O'),
  cell('OR-107', 'trajecten.studieomvang_sp', '999'),
  cell('OR-104', 'trajecten.nominale_duur_jaren', '1.2.3'),
  cell('OR-104', 'trajecten.nominale_duur_jaren', '1_000'),
  cell('OR-106', 'trajecten.nominale_duur_jaren', '1.2345'),
  cell('OR-107', 'trajecten.nominale_duur_jaren', '99'),
  cell('OR-109', 'trajecten.isced_f', '9'),
  period('OR-302', 'einddatum', ({ startdatum = '' }) => ({
    einddatum: `${Number(startdatum.slice(0, 4)) - 1}${startdatum.slice(4)}`,
    reden_einde: 'stopgezet',
  })),
  cell('OR-110', 'inschrijvingen.schooljaar', '2021-2023'),
  cell('OR-110', 'inschrijvingen.schooljaar', '21/22/23'),
  cell('OR-301', 'inschrijvingen.traject_id', 'ZZ9'),
  cell('OR-104', 'inschrijvingen.studiepunten_opgenomen', '6O'),
  cell('OR-104', 'inschrijvingen.studiepunten_opgenomen', 'infinity'),
  cell('OR-107', 'inschrijvingen.studiepunten_opgenomen', '-1'),
  cell('OR-105', 'inschrijvingen.modules_ingeschreven', '1,5'),
  cell('OR-108', 'inschrijvingen.attest', 'Z'),
  cell('OR-102', 'resultaten.beschikbaar_op', '2021-13-01'),
  cell('OR-108', 'resultaten.evaluatiemoment', 'ooit'),
  cell('OR-301', 'resultaten.inschrijving_id', 'ZZ9'),
  cell('OR-101', 'vragen.datum', ''),
  cell('OR-108', 'vragen.thema', 'zomaar'),
  cell('OR-301', 'vragen.persoon_id', 'ZZ9'),
  cell('OR-108', 'acties.actietype', 'x'),
  cell('OR-301', 'acties.persoon_id', 'ZZ9'),
  cell('OR-107', 'caseload.aantal_dossiers', '0'),
  cell('OR-110', 'caseload.schooljaar', '20x9'),
  flat('OR-101', 'Dossiernummer', ''),
  flat('OR-111', 'M/V', 'Q'),
  flat('OR-105', 'Geb. jaar', '20x1'),
  flat('OR-107', 'Geb. jaar', '1898'),
  flat('OR-108', 'Leefvorm', 'kasteel'),
  flat('OR-111', 'Soort steun', 'zomaar'),
  flat('OR-111', 'Onderwijsniveau', 'HBO6'),
  flat('OR-101', 'Richting', ' '),
  flat('OR-104', 'Duur (jaar)', '1.2.3'),
  flat('OR-102', 'Start opleiding', '31/02/2021'),
  flat('OR-103', 'Start opleiding', '03/04/2021'),
  flat('OR-102', 'Einde opleiding', 'morgen'),
  flat('OR-103', 'Einde opleiding', '11/12/2021'),
  flat('OR-111', 'Reden stopzetting', 'zomaar'),
  flat('OR-110', 'Academiejaar', '2021-2023'),
  enrolled('OR-104', 'SP opgenomen', '6O'),
  enrolled('OR-107', 'SP verworven', '-1'),
  enrolled('OR-105', 'Modules', '1,5'),
  enrolled('OR-108', 'Attest', 'Z'),
];

/** What an analyst should look at; the row counts. */
export const DOUBTS: readonly Fault[] = [
  period('OR-303', 'startdatum', () => ({ startdatum: '2050-09-01', einddatum: '', reden_einde: '' })),
  period('OR-304', 'reden_einde', () => ({ einddatum: '', reden_einde: 'stopgezet' })),
  period('OR-305', 'reden_einde', ({ startdatum = '' }) => ({ einddatum: startdatum, reden_einde: '' })),
  enrolled('OR-112', 'Resultaat', 'bijna'),
];

/** A column in which a second row with the same key says something else, and what it says. */
export const CONFLICTS: Readonly<Record<string, readonly [column: string, text: string]>> = {
  personen: ['geboortejaar', '1971'],
  trajecten: ['opleiding', 'iets anders'],
  inschrijvingen: ['schooljaar', '2030-2031'],
  resultaten: ['beschikbaar_op', '2020-01-31'],
  vragen: ['datum', '2019-01-31'],
  acties: ['datum', '2019-01-31'],
  caseload: ['aantal_dossiers', '7'],
  export_dossiers: ['SP opgenomen', '7'],
};
