import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Labels } from '../compose/labels.ts';
import { codeLabel } from '../model/code-list.ts';
import type { Contract } from '../model/contract.ts';
import type { Text } from '../model/text.ts';
import type { Engine } from './engine.ts';
import { packageRoot } from './package-root.ts';

type Lists = Record<string, Record<string, Text>>;
type Traits = Record<string, { label: Text; list: string }>;

/**
 * What every code is called: the code lists of the contract, the rules of the signals, the traits we know, and the own traits that
 * a mapping declared (kept in the store).
 */
export async function readLabels(contract: Contract, engine: Engine): Promise<Labels> {
  const lists: Lists = {};
  for (const list of contract.lists) {
    lists[list.name] = Object.fromEntries(list.rows.map(({ code }) => [code!, codeLabel(list, code!)]));
  }
  const rules = await ruleLabels(engine);
  lists['signaalregel'] = rules;
  lists['signaaltoets'] = { ...rules, ...lists['signaaltoets'] };
  const traits = await knownTraits();
  for (const row of await engine.query('select * from kenmerken order by kenmerk')) {
    const name = String(row['kenmerk']);
    traits[name] = {
      label: { nl: String(row['label_nl']), en: String(row['label_en']) },
      list: `kenmerk ${name}`,
    };
    lists[`kenmerk ${name}`] = {};
  }
  for (const row of await engine.query('select * from kenmerk_categorieen order by kenmerk, volgorde')) {
    const labels = lists[`kenmerk ${String(row['kenmerk'])}`];
    if (labels === undefined) continue;
    labels[String(row['categorie'])] = { nl: String(row['label_nl']), en: String(row['label_en']) };
  }
  return { lists, traits };
}

async function ruleLabels(engine: Engine): Promise<Record<string, Text>> {
  const rows = await engine.query('select regel, label_nl, label_en from signaalregel order by volgorde');
  return Object.fromEntries(
    rows.map((row) => [String(row['regel']), { nl: String(row['label_nl']), en: String(row['label_en']) }]),
  );
}

async function knownTraits(): Promise<Traits> {
  const csv = await readFile(join(packageRoot(), 'src/contract/kenmerken.csv'), 'utf8');
  const rows: readonly Readonly<Record<string, string>>[] = parse(csv, { columns: true });
  return Object.fromEntries(
    rows.map((row) => [
      row['kenmerk']!,
      { label: { nl: row['label_nl']!, en: row['label_en']! }, list: row['codelijst']! },
    ]),
  );
}
