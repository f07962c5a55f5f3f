import { resource, type TableResource } from '../protect/resource.ts';
import { renderCsv } from '../render/csv.ts';
import { renderTidyCsv, TIDY_FIELDS } from '../render/tidy-csv.ts';
import type { Artifact } from '../store/write-output.ts';
import type { OutputSet } from './output-set.ts';

const FOLDER = 'data';
const PACKAGE = 'datapackage.json';
const ALL = 'alle_cijfers';

/** Where the files of `dataFiles` are written. */
export function dataPaths({ release }: OutputSet): readonly string[] {
  return [...release.tables.map(({ id }) => `${id}.csv`), `${ALL}.csv`, PACKAGE].map(inFolder);
}

/**
 * The protected tables as CSV, a file each and one with every figure on a row of its own, with a Frictionless
 * data package (version 1) beside them that says what each column holds.
 */
export function dataFiles(set: OutputSet): readonly Artifact[] {
  const { release, context } = set;
  const tables = release.tables.map((table) => resource(table, context.lang));
  const files = [
    ...tables.map((table) => [`${table.name}.csv`, tableCsv(table)] as const),
    [`${ALL}.csv`, renderTidyCsv(release.tables)] as const,
    [PACKAGE, `${JSON.stringify(dataPackage(set, tables), null, 2)}\n`] as const,
  ];
  const text = new TextEncoder();
  return files.map(([name, content]) => ({ path: inFolder(name), bytes: text.encode(content) }));
}

function dataPackage({ document, context }: OutputSet, tables: readonly TableResource[]): object {
  const { id, title, subtitle, keywords } = document.content;
  const all = { name: ALL, schema: { fields: TIDY_FIELDS, missingValues: [''] } };
  return {
    profile: 'tabular-data-package',
    name: id,
    title,
    description: subtitle,
    keywords,
    doelpubliek: context.provenance.audience,
    verzonnen: context.provenance.invented,
    resources: [...tables.map(({ data: _, ...table }) => table), all].map((table) => ({
      profile: 'tabular-data-resource',
      ...table,
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
    })),
  };
}

function tableCsv({ schema, data }: TableResource): string {
  const names = schema.fields.map(({ name }) => name);
  return renderCsv(
    names,
    data.map((row) => names.map((name) => row[name] ?? null)),
  );
}

function inFolder(name: string): string {
  return `${FOLDER}/${name}`;
}
