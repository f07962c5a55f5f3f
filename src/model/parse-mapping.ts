import type { Contract } from './contract.ts';
import type { Mapping } from './mapping.ts';

export function parseMapping(text: string, _path: string, _contract: Contract): Mapping {
  return JSON.parse(text);
}
