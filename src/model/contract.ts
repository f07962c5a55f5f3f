import { type CodeList, parseCodeList } from './code-list.ts';

/** Type of a column in the data package; a `number` is stored in hundredths. */
type FieldType = 'string' | 'integer' | 'number' | 'date';

/** One column of a canonical table. */
export interface ContractField {
  readonly name: string;
  readonly type: FieldType;
  readonly title: string;
  readonly required: boolean;
  /** The codes a cell may hold; undefined when it is not a code. */
  readonly codes: readonly string[] | undefined;
  /** Regular expression that a whole cell fits. */
  readonly pattern: string | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** What exports call it. */
  readonly synonyms?: readonly string[];
  /** Name of the code list with its codes. */
  readonly list?: string | undefined;
}

/** A column whose value must be the key of a row in another table. */
interface Reference {
  readonly field: string;
  readonly table: string;
  readonly key: string;
}

/** One canonical table: what a delivery is turned into. */
export interface ContractTable {
  readonly name: string;
  readonly required: boolean;
  readonly fields: readonly ContractField[];
  /** Columns that make a row unique. */
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** Cells that mean "nothing known". */
  readonly missing: readonly string[];
}

/** What a delivery must look like: tables, columns, codes. */
export interface Contract {
  readonly tables: readonly ContractTable[];
  readonly lists: readonly CodeList[];
}

/**
 * Reads the contract. `datapackage` is the text of `datapackage.json` (Frictionless Table Schema), `lists`
 * the text of each code list by name. Throws on text that is not JSON or a list without codes.
 */
export function parseContract(datapackage: string, lists: Readonly<Record<string, string>>): Contract {
  const source: SourcePackage = JSON.parse(datapackage);
  return {
    tables: source.resources.map(parseTable),
    lists: Object.entries(lists).map(([name, csv]) => parseCodeList(name, csv)),
  };
}

/** The table of that name; throws when the contract has none. */
export function contractTable(contract: Contract, name: string): ContractTable {
  const table = contract.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`the contract has no table ${name}`);
  return table;
}

/** The code list of that name; throws when the contract has none. */
export function contractList(contract: Contract, name: string): CodeList {
  const list = contract.lists.find((candidate) => candidate.name === name);
  if (list === undefined) throw new Error(`the contract has no code list ${name}`);
  return list;
}

interface SourcePackage {
  readonly resources: readonly SourceResource[];
}

interface SourceResource {
  readonly name: string;
  readonly 'x-verplicht': boolean;
  readonly schema: {
    readonly fields: readonly SourceField[];
    readonly primaryKey: readonly string[];
    readonly missingValues: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

interface SourceField {
  readonly name: string;
  readonly type: FieldType;
  readonly title: string;
  readonly 'x-synoniemen'?: readonly string[];
  /** `codelijsten/niveaus.csv`. */
  readonly 'x-codelijst'?: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

function parseTable(resource: SourceResource): ContractTable {
  const { schema } = resource;
  return {
    name: resource.name,
    required: resource['x-verplicht'],
    fields: schema.fields.map(parseField),
    key: schema.primaryKey,
    references: (schema.foreignKeys ?? []).map((foreign) => ({
      field: foreign.fields,
      table: foreign.reference.resource,
      key: foreign.reference.fields,
    })),
    missing: schema.missingValues,
  };
}

function parseField({ name, type, title, constraints = {}, ...more }: SourceField): ContractField {
  return {
    name,
    type,
    title,
    required: constraints.required === true,
    codes: constraints.enum,
    pattern: constraints.pattern,
    minimum: constraints.minimum,
    maximum: constraints.maximum,
    synonyms: more['x-synoniemen'] ?? [],
    list: more['x-codelijst']?.replace(/^.*\/|\.csv$/g, ''),
  };
}
