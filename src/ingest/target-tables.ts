import type { Contract, ContractField, ContractTable } from '../model/contract.ts';
import type { Mapping, Trait } from '../model/mapping.ts';

/** Table that the own traits of a level are columns of. */
export const TRAIT_TABLE: Readonly<Record<Trait['niveau'], string>> = {
  persoon: 'personen',
  traject: 'trajecten',
};

/** The tables of the contract, with the own traits that a mapping declares as extra columns at the end. */
export function targetTables(contract: Contract, mapping: Mapping): readonly ContractTable[] {
  return contract.tables.map((table) => {
    const own = (mapping.kenmerken ?? []).filter((trait) => TRAIT_TABLE[trait.niveau] === table.name);
    return own.length === 0 ? table : { ...table, fields: [...table.fields, ...own.map(traitField)] };
  });
}

function traitField(trait: Trait): ContractField {
  return {
    name: trait.naam,
    type: 'string',
    title: trait.label.nl,
    required: false,
    codes: trait.categorieen?.map((category) => category.code),
    pattern: undefined,
    minimum: undefined,
    maximum: undefined,
  };
}
