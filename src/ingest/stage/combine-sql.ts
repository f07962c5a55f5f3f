import { column, type Feed, type StagedTable } from './staged-table.ts';

/** SQL for the value that the records with one key agree on; what a mapping says that first or last counts. */
export function combinedSql(table: StagedTable, position: number): string {
  const value = column(position);
  const rule = ruleOf(table, position);
  if (rule === 'laatste_niet_leeg') return `arg_max(${value}, plek)`;
  if (rule === 'eerste_niet_leeg') return `arg_min(${value}, plek)`;
  return `min(${value})`;
}

/**
 * SQL that is true when the records with one key may disagree: two values for one column, or, where each
 * record should be a row, more than one record.
 */
export function disputeSql(table: StagedTable): string {
  const differing = table.target.fields.flatMap((_, i) => {
    const rule = ruleOf(table, i);
    return rule === undefined || rule === 'verschilt' ? [`min(${column(i)}) <> max(${column(i)})`] : [];
  });
  const strict = table.entries.flatMap((entry, i) => {
    const grain = table.feeds.some(({ file, table: fed }) => file.entry === entry && fed.grain);
    return grain ? [`count(*) filter (deel = ${i}) > 1`] : [];
  });
  return `coalesce(${[...differing, ...strict].map((test) => `(${test})`).join(' or ')}, false)`;
}

/** The derivation of a column that decides itself which record counts; `verschilt` when its files do not agree. */
function ruleOf({ feeds, target }: StagedTable, position: number): string | undefined {
  const { name } = target.fields[position]!;
  const rules = new Set(feeds.map((feed) => ownRule(feed, name)));
  return rules.size === 1 ? [...rules][0] : 'verschilt';
}

function ownRule({ table }: Feed, name: string): string | undefined {
  const rule = (table.rules.kolommen[name] ?? table.rules.kenmerken?.[name])?.afgeleid;
  return rule === 'laatste_niet_leeg' || rule === 'eerste_niet_leeg' ? rule : undefined;
}
