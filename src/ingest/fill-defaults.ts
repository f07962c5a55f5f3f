import { codeRow } from '../model/code-list.ts';
import { type Contract, contractList } from '../model/contract.ts';
import { type IsoDate, schoolYearOf } from '../model/day.ts';
import type { SqlValue } from '../store/engine.ts';
import type { TableRow, TableRows } from './combine-rows.ts';
import { defaultDuration } from './default-duration.ts';
import { defaultResult } from './default-result.ts';
import { cellOf, positionOf } from './row-fault.ts';

const ISCED_UNKNOWN = '9999';

/** A row of the code list of niveaus; empty when the niveau is not in it. */
type Niveau = Readonly<Record<string, string>>;

/**
 * Fills the empty columns of trajecten and inschrijvingen that the contract gives a default: field of study,
 * date precision, nominal duration, proof, result. Changes nothing that is known.
 */
export function fillDefaults(
  tables: readonly TableRows[],
  contract: Contract,
  peildatum: IsoDate | undefined,
): void {
  const trajecten = tables.find(({ target }) => target.name === 'trajecten');
  const inschrijvingen = tables.find(({ target }) => target.name === 'inschrijvingen');
  if (trajecten === undefined) return;
  const niveaus = new Map(contractList(contract, 'niveaus').rows.map((row) => [row['code'], row]));
  const niveauOf = (row: TableRow): Niveau => niveaus.get(String(cellOf(trajecten, row, 'niveau'))) ?? {};
  for (const row of trajecten.rows) fillTraject(trajecten, row, niveauOf(row));
  if (inschrijvingen === undefined) return;
  const byId = new Map(trajecten.rows.map((row) => [cellOf(trajecten, row, 'traject_id'), row]));
  const position = positionOf(inschrijvingen, 'resultaat');
  for (const row of inschrijvingen.rows) {
    const traject = byId.get(cellOf(inschrijvingen, row, 'traject_id'));
    if (row.values[position] !== null || traject === undefined) continue;
    row.values[position] = resultOf(
      (column) => cellOf(inschrijvingen, row, column),
      (column) => cellOf(trajecten, traject, column),
      { contract, peildatum, niveau: niveauOf(traject) },
    );
  }
}

function fillTraject(table: TableRows, row: TableRow, niveau: Niveau): void {
  const of = (column: string): SqlValue => cellOf(table, row, column);
  const fill = (column: string, value: SqlValue): void => {
    row.values[positionOf(table, column)] ??= value;
  };
  const duration = defaultDuration({
    size: of('studieomvang_sp'),
    exempted: of('vrijgesteld_sp'),
    unit: niveau['telleenheid'] ?? '',
    standard: niveau['nominale_duur_jaren'] ?? '',
  });
  fill('isced_f', ISCED_UNKNOWN);
  fill('datumprecisie', 'dag');
  fill('nominale_duur_jaren', duration);
  fill('bewijs', of('reden_einde') === 'diploma' ? niveau['bewijs'] || null : 'geen');
}

interface ResultContext {
  readonly contract: Contract;
  readonly peildatum: IsoDate | undefined;
  readonly niveau: Niveau;
}

type Cell = (column: string) => SqlValue;

function resultOf(inschrijving: Cell, traject: Cell, context: ResultContext): string {
  const attest = codeRow(contractList(context.contract, 'attest'), String(inschrijving('attest') ?? ''));
  return defaultResult({
    unit: context.niveau['telleenheid'] ?? '',
    taken: inschrijving('studiepunten_opgenomen'),
    earned: inschrijving('studiepunten_verworven'),
    modules: inschrijving('modules_ingeschreven'),
    modulesPassed: inschrijving('modules_geslaagd'),
    attestResult: attest?.['resultaat'],
    reason: traject('reden_einde'),
    ...timing(String(inschrijving('schooljaar') ?? ''), traject('einddatum'), context.peildatum),
  });
}

/** Whether the school year of an inschrijving is still open, and whether the traject ended in it. */
function timing(
  label: string,
  end: SqlValue,
  peildatum: IsoDate | undefined,
): { readonly endedThisYear: boolean; readonly running: boolean } {
  const year = Number(label.slice(0, 4));
  const ended = end !== null && (peildatum === undefined || String(end) <= peildatum);
  return {
    endedThisYear: ended && schoolYearOf(String(end)) === year,
    running: !ended && peildatum !== undefined && schoolYearOf(peildatum) <= year,
  };
}
