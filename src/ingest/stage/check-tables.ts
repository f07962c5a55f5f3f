import type { Contract } from '../../model/contract.ts';
import type { IsoDate } from '../../model/day.ts';
import type { MappingFile } from '../../model/mapping.ts';
import type { Engine } from '../../store/engine.ts';
import { quoteName } from '../../store/quote.ts';
import { combineTable } from './combine-table.ts';
import { draftsSql } from './draft-sql.ts';
import { filledSql } from './filled-sql.ts';
import { type BrokenRows, bookBroken, findBroken } from './hold-rows.ts';
import { partRules } from './part-rules.ts';
import { knownKeysSql, referenceRules } from './reference-rules.ts';
import type { Rejections } from './rejections.ts';
import { dayRules, plausibleRules, requiredRules } from './row-rules.ts';
import { spansOf, spansSql } from './span-sql.ts';
import type { StagedFile, StagedTable } from './staged-table.ts';

/** What the tables of a delivery are checked with. */
export interface TablesContext {
  readonly engine: Engine;
  readonly contract: Contract;
  readonly peildatum: IsoDate | undefined;
  readonly files: readonly StagedFile[];
  readonly rejected: Rejections;
  /** What was rejected before was set aside: it is looked at as if it had not been delivered. */
  readonly setAside: boolean;
}

/** Makes rows of the staged records, table by table, holds them to every rule and books what they break. */
export async function checkTables(tables: readonly StagedTable[], context: TablesContext): Promise<void> {
  const { engine, contract, peildatum, rejected, setAside } = context;
  if (setAside) await startAnew(engine);
  await makeSpans(context);
  for (const table of tables) await engine.execute(draftsSql(table));
  for (const table of tables) {
    if (await combineTable(engine, table)) await rejected.sync();
  }
  const trajecten = tables.find(({ target }) => target.name === 'trajecten');
  for (const table of tables) await engine.execute(filledSql(table, { contract, peildatum, trajecten }));
  for (const sql of knownKeysSql(tables, contract, setAside)) await engine.execute(sql);
  const broken: BrokenRows[] = [];
  for (const table of tables) {
    const rules = [
      ...(await partRules(engine, table)),
      ...requiredRules(table),
      ...referenceRules(table, tables, contract, setAside),
      ...dayRules(table, { contract, peildatum }),
      ...plausibleRules(table, { contract, peildatum }),
    ];
    broken.push(await findBroken(engine, table, rules));
  }
  for (const rows of broken) for (const round of ['delen', 'verplicht'] as const) bookBroken(rows, round);
  for (const rows of broken) bookBroken(rows, 'verwijzing');
  for (const rows of broken) for (const round of ['dagen', 'aannemelijk'] as const) bookBroken(rows, round);
  await rejected.sync();
}

/** Sets aside what was rejected, and drops what an earlier round made of the records. */
async function startAnew(engine: Engine): Promise<void> {
  await engine.execute('insert into weggelaten select plek from verworpen');
  const made = await engine.query(
    `select table_name as naam, table_type as soort from information_schema.tables
     where table_name not in ('weggelaten', 'verworpen') and not starts_with(table_name, 'bron_')`,
  );
  for (const { naam, soort } of made) {
    await engine.execute(`drop ${soort === 'VIEW' ? 'view' : 'table'} ${quoteName(String(naam))}`);
  }
}

/** Makes the spans of school years for each part of the mapping that asks for them. */
async function makeSpans({ engine, files, peildatum }: TablesContext): Promise<void> {
  const spanned = new Map<MappingFile, StagedFile[]>();
  for (const file of files) {
    if (spansOf(file) !== undefined) spanned.set(file.entry, [...(spanned.get(file.entry) ?? []), file]);
  }
  for (const group of spanned.values()) {
    for (const sql of spansSql(group, peildatum)) await engine.execute(sql);
  }
}
