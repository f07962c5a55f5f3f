import { type CodeList, codeLabel } from '../model/code-list.ts';
import type { Text } from '../model/text.ts';

/** Codes that people use as names: SO, TKO, VDAB. */
const NAME = /^[A-Z]{2,5}$/;

/** `SO, TKO en VDAB samen`: categories that are shown as one, in words. */
export function togetherLabel(parts: readonly string[], list: CodeList | undefined): Text {
  const names = parts.map((code) => nameOf(code, list));
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

function nameOf(code: string, list: CodeList | undefined): Text {
  if (NAME.test(code) || list === undefined) return { nl: code, en: code };
  return codeLabel(list, code);
}

/** `a, b en c`. */
function enumerate(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
