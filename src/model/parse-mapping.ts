import { checkMapping } from './check-mapping.ts';
import type { Contract } from './contract.ts';
import type { Mapping } from './mapping.ts';
import { MAPPING_SHAPE } from './mapping-shape.ts';
import { parseJson } from './parse-json.ts';
import { shapeFault } from './shape.ts';
import { UserError } from './user-error.ts';

/**
 * Reads a `mapping.json`. `path` is its name for messages. Throws a UserError (exit 2) for text that is not
 * JSON, an unknown or missing key (with the nearest known one), and anything the contract does not know.
 */
export function parseMapping(text: string, path: string, contract: Contract): Mapping {
  const source = parseJson(text, path);
  const fault = shapeFault(source, MAPPING_SHAPE, path);
  if (fault !== undefined) throw new UserError('usage', fault.text, fault.hint && { hint: fault.hint });
  const mapping = source as Mapping;
  checkMapping(mapping, path, contract);
  return mapping;
}
