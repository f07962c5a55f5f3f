import { parseYaml } from './parse-yaml.ts';
import type { Text } from './text.ts';
import { UserError } from './user-error.ts';

/** A published figure of somebody else, as its source prints it, and why it is not simply comparable. */
export interface OfficialFigure {
  readonly indicator: Text;
  readonly value: string;
  readonly year: string;
  readonly source: string;
  readonly caution: Text;
}

/** Reads a list of official figures. Throws UserError(usage) that names the file and the number of the entry. */
export function parseOfficialFigures(file: string, source: string): readonly OfficialFigure[] {
  const list: unknown = parseYaml(source);
  if (!Array.isArray(list)) throw wrong(file, 0);
  return list.map((item: unknown, i) => {
    const { indicator, waarde, jaar, bron, waarom } = (item ?? {}) as Record<string, unknown>;
    if (!isText(indicator) || !isText(waarom)) throw wrong(file, i + 1);
    if (![waarde, jaar, bron].every((text) => typeof text === 'string' && text !== ''))
      throw wrong(file, i + 1);
    return {
      indicator,
      value: waarde as string,
      year: jaar as string,
      source: bron as string,
      caution: waarom,
    };
  });
}

function isText(value: unknown): value is Text {
  const { nl, en } = (value ?? {}) as Partial<Text>;
  return typeof nl === 'string' && typeof en === 'string';
}

function wrong(file: string, entry: number): UserError {
  return new UserError('usage', {
    nl: `${file}, punt ${entry}: geef indicator {nl, en}, waarde, jaar, bron en waarom {nl, en}`,
    en: `${file}, entry ${entry}: give indicator {nl, en}, waarde, jaar, bron and waarom {nl, en}`,
  });
}
