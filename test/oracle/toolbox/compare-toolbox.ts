import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, fields, type Json } from '../expected-shapes.ts';
import { COUNT_SHAPES } from './count-shapes.ts';
import { DISTRIBUTION_SHAPE } from './distribution-shape.ts';
import { readJson, readRows } from './read-items.ts';
import { compareItem, flattened, leftOutOf, type Shape, type ToolboxFile } from './shape.ts';
import { SHARE_SHAPES } from './share-shapes.ts';
import { compareHorizons, compareSteps, survivalGroups } from './survival-figures.ts';

/** The first kind that fits counts. */
const SHAPES: readonly Shape[] = [...SHARE_SHAPES, DISTRIBUTION_SHAPE, ...COUNT_SHAPES];
const EXPECTED = '.expected.json';
const STEPS = '.steps.csv';

/** Whether a folder holds figures of the toolbox: known by its files, whatever their names. */
export function isToolboxFolder(folder: string): boolean {
  return existsSync(folder) && filesOf(folder).some((file) => compareFile(folder, file) !== undefined);
}

/** Compares every file of a folder with what the toolbox makes of it; data files go in with the figures beside them. */
export function compareToolbox(folder: string): readonly ToolboxFile[] {
  return filesOf(folder)
    .filter((file) => !isInput(folder, file))
    .map(
      (file) =>
        compareFile(folder, file) ?? { file, values: [], leftOut: { file: 'not known to the toolbox' } },
    );
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /\.(csv|json)$/.test(file))
    .sort();
}

/** A data file: its figures lie beside it. */
function isInput(folder: string, file: string): boolean {
  return (
    file.endsWith('.csv') &&
    !file.endsWith(STEPS) &&
    existsSync(join(folder, `${file.slice(0, -'.csv'.length)}${EXPECTED}`))
  );
}

function compareFile(folder: string, file: string): ToolboxFile | undefined {
  const path = join(folder, file);
  const data = join(folder, `${file.replace(EXPECTED, '').replace(STEPS, '')}.csv`);
  if (file.endsWith(STEPS)) {
    return existsSync(data) ? compareSteps(file, readRows(path), survivalGroups(readRows(data))) : undefined;
  }
  if (file.endsWith('.csv')) return compareItems(file, readRows(path), []);
  const json = readJson(path);
  const rows = file.endsWith(EXPECTED) && existsSync(data) ? readRows(data) : [];
  if (isMapping(json) && 'groepen' in json) return compareHorizons(file, json, survivalGroups(rows));
  const items = (Array.isArray(json) ? json : [json]) as readonly Json[];
  return items.every(isMapping) ? compareItems(file, items.map(fields).map(flattened), rows) : undefined;
}

function compareItems(
  file: string,
  items: readonly Fields[],
  rows: readonly Fields[],
): ToolboxFile | undefined {
  const shape = SHAPES.find((candidate) => items.length > 0 && fits(items[0]!, candidate));
  if (shape === undefined) return undefined;
  return {
    file,
    values: items.flatMap((item, i) => compareItem(item, shape, { where: `${i + 1}.`, rows })),
    leftOut: leftOutOf(items[0]!, shape),
  };
}

function fits(item: Fields, { inputs, figures }: Shape): boolean {
  return inputs.every((name) => name in item) && Object.keys(figures).some((name) => name in item);
}

function isMapping(json: Json): json is { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
