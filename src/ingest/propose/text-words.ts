import { normalForm } from '../../model/normal-form.ts';

/** The words of a text without case and accents: `Prof. bachelor` gives `prof`, `bachelor`. */
export function textWords(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word === '' ? [] : [normalForm(word)]));
}
