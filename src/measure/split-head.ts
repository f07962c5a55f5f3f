import { YAMLError } from 'yaml';
import { parseYaml } from '../model/parse-yaml.ts';
import { measureError } from './measure-error.ts';

/** The head of a measure file as YAML gives it, and the statement after it. */
export interface SplitMeasure {
  readonly head: unknown;
  readonly sql: string;
}

/** The first comment of a measure file. */
export const FENCE: RegExp = /^\s*\/\*---\r?\n([\s\S]*?)\r?\n---\*\//;

/** Takes the first comment, between the fences, off a measure file. Throws when it is absent or not YAML. */
export function splitHead(file: string, source: string): SplitMeasure {
  const match = FENCE.exec(source.replace(/^\uFEFF/, ''));
  if (match === null) {
    throw measureError(
      file,
      '/*---',
      { nl: 'het bestand begint niet met een kop', en: 'the file does not begin with a head' },
      { nl: 'begin met /*--- en sluit de kop met ---*/', en: 'begin with /*--- and end the head with ---*/' },
    );
  }
  return {
    head: parseHead(file, match[1]!),
    sql: source
      .replace(/^\uFEFF/, '')
      .slice(match[0].length)
      .trim(),
  };
}

function parseHead(file: string, text: string): unknown {
  try {
    return parseYaml(text);
  } catch (cause) {
    if (!(cause instanceof YAMLError)) throw cause;
    const line = String((cause.linePos?.[0].line ?? 0) + 1);
    throw measureError(file, '/*---', {
      nl: `de kop is geen geldige YAML (regel ${line})`,
      en: `the head is not valid YAML (line ${line})`,
    });
  }
}
