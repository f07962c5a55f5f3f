import type { Text } from '../model/text.ts';

/** Codes that people use as names: SO, TKO, VDAB. */
const NAME = /^[A-Z]{2,5}$/;

/** What a category is called in a list of several: its code where people know it by that. */
export function partName(code: string, label: Text): Text {
  return NAME.test(code) ? { nl: code, en: code } : label;
}

/** `SO, TKO en VDAB samen`: categories that are shown as one, in words. */
export function togetherLabel(names: readonly Text[]): Text {
  return {
    nl: `${enumerate(
      names.map(({ nl }) => nl),
      'en',
    )} samen`,
    en: `${enumerate(
      names.map(({ en }) => en),
      'and',
    )} together`,
  };
}

/** `a, b en c`. */
function enumerate(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
