import { type CodeList, codeLabel } from '../../model/code-list.ts';
import type { Contract, ContractField } from '../../model/contract.ts';
import { normalForm } from '../../model/normal-form.ts';
import type { UnknownValue } from '../../model/proposal.ts';
import { textWords } from './text-words.ts';

/** What the cells of a column of codes mean. */
export interface ProposedValues {
  /** Cells that are no code but the label of one, with that code. */
  readonly known: Readonly<Record<string, string>>;
  readonly unknown: readonly UnknownValue[];
  /** It looks like free text: its cells are shown to nobody. */
  readonly freeText: boolean;
}

/** More different unknown values, or longer ones, are no codes. */
const MOST_VALUES = 60;
const LONGEST = 60;
/** A shorter text abbreviates anything. */
const LEAST_LETTERS = 5;

/** Compares the cells of a column with the codes that it may hold and with their labels. */
export function proposeValues(
  cells: ReadonlyMap<string, number>,
  field: ContractField,
  contract: Contract,
): ProposedValues {
  const codes = field.codes ?? [];
  const plain = new Set(codes.flatMap((code) => [code, normalForm(code)]));
  const list = contract.lists.find(({ name }) => name === field.list);
  const known: [string, string][] = [];
  const unknown: UnknownValue[] = [];
  for (const [value, rows] of cells) {
    if (plain.has(value) || plain.has(normalForm(value))) continue;
    const code = list && codeOf(value, list, codes);
    if (code === undefined) unknown.push({ value, rows });
    else known.push([value, code]);
  }
  const freeText = unknown.length > MOST_VALUES || unknown.some(({ value }) => value.length > LONGEST);
  return {
    known: Object.fromEntries(known.sort(byValue)),
    unknown: freeText ? [] : unknown.sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1)),
    freeText,
  };
}

function byValue([a]: readonly string[], [b]: readonly string[]): number {
  return a! < b! ? -1 : 1;
}

/**
 * The one code that a value means: by label in either language, by a first word that is the code
 * (`VDAB-opleiding`), or by words that abbreviate those of a label (`Prof. bachelor`). Undefined when none
 * fits, or more than one.
 */
function codeOf(value: string, list: CodeList, codes: readonly string[]): string | undefined {
  const form = normalForm(value);
  const words = textWords(value);
  if (form === '') return undefined;
  const labels = (code: string): readonly string[] => {
    const { nl, en } = codeLabel(list, code);
    return [nl, en, nl.replace(/\(.*$/, ''), en.replace(/\(.*$/, '')];
  };
  const fits: readonly ((code: string) => boolean)[] = [
    (code) => labels(code).some((label) => normalForm(label) === form),
    (code) => words[0] === normalForm(code),
    (code) =>
      form.length >= LEAST_LETTERS && labels(code).some((label) => abbreviates(words, textWords(label))),
  ];
  for (const fit of fits) {
    const found = codes.filter(fit);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** Each word is the beginning of a word of the label, in the same order. */
function abbreviates(words: readonly string[], label: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    while (at < label.length && !label[at]!.startsWith(word)) at++;
    if (at === label.length) return false;
    at++;
  }
  return true;
}
