import { codeRow } from '../model/code-list.ts';
import { type Contract, contractList } from '../model/contract.ts';
import { type IsoDate, schoolYearOf } from '../model/day.ts';
import type { SqlValue } from '../store/engine.ts';
import type { TableRow, TableRows } from './combine-rows.ts';
import { defaultDuration } from './default-duration.ts';
import { defaultResult } from './default-result.ts';
import { cellOf, positionOf } from './row-fault.ts';

const ISCED_UNKNOWN = '9999';

/** What an empty column of trajecten and inschrijvingen is taken to be; fills nothing that is known. */
export function fillDefaults(
  tables: readonly TableRows[],
  contract: Contract,
  peildatum: IsoDate | undefined,
): void {
  const trajecten = tables.find(({ target }) => target.name === 'trajecten');
  const inschrijvingen = tables.find(({ target }) => target.name === 'inschrijvingen');
  if (trajecten === undefined) return;
  const niveaus = new Map(contractList(contract, 'niveaus').rows.map((row) => [row['code'], row]));
  for (const row of trajecten.rows) {
    const niveau = niveaus.get(String(cellOf(trajecten, row, 'niveau'))) ?? {};
    fillTraject(trajecten, row, niveau);
  }
  if (inschrijvingen === undefined) return;
  const byId = new Map(trajecten.rows.map((row) => [cellOf(trajecten, row, 'traject_id'), row]));
  const position = positionOf(inschrijvingen, 'resultaat');
  for (const row of inschrijvingen.rows) {
    const traject = byId.get(cellOf(inschrijvingen, row, 'traject_id'));
    if (row.values[position] !== null || traject === undefined) continue;
    const niveau = niveaus.get(String(cellOf(trajecten, traject, 'niveau')));
    const of = (column: string): SqlValue => cellOf(trajecten, traject, column);
    const attest = codeRow(
      contractList(contract, 'attest'),
      String(cellOf(inschrijvingen, row, 'attest') ?? ''),
    );
    row.values[position] = defaultResult({
      unit: niveau?.['telleenheid'] ?? '',
      taken: cellOf(inschrijvingen, row, 'studiepunten_opgenomen'),
      earned: cellOf(inschrijvingen, row, 'studiepunten_verworven'),
      modules: cellOf(inschrijvingen, row, 'modules_ingeschreven'),
      modulesPassed: cellOf(inschrijvingen, row, 'modules_geslaagd'),
      attestResult: attest?.['resultaat'],
      reason: of('reden_einde'),
      ...timing(String(cellOf(inschrijvingen, row, 'schooljaar') ?? ''), of('einddatum'), peildatum),
    });
  }
}

function fillTraject(table: TableRows, row: TableRow, niveau: Readonly<Record<string, string>>): void {
  const of = (column: string): SqlValue => cellOf(table, row, column);
  const fill = (column: string, value: SqlValue): void => {
    row.values[positionOf(table, column)] ??= value;
  };
  fill('isced_f', ISCED_UNKNOWN);
  fill('datumprecisie', 'dag');
  fill(
    'nominale_duur_jaren',
    defaultDuration({
      size: of('studieomvang_sp'),
      exempted: of('vrijgesteld_sp'),
      unit: niveau['telleenheid'] ?? '',
      standard: niveau['nominale_duur_jaren'] ?? '',
    }),
  );
  fill('bewijs', of('reden_einde') === 'diploma' ? niveau['bewijs'] || null : 'geen');
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
