import { parse } from 'yaml';
import { KNOWN_YAML } from './known-yaml.ts';

/**
 * What a text in YAML says, merge keys (`<<`) followed; read once by the build where it comes with this package.
 * Throws a YAMLError.
 */
export function parseYaml(text: string): unknown {
  return KNOWN_YAML.has(text) ? KNOWN_YAML.get(text) : parse(text, { merge: true });
}
