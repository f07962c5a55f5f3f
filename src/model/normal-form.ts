/**
 * A header or value without case, accents, spaces and punctuation: `Prof. Bachelor` becomes `profbachelor`.
 * What holds nothing else than those (`?`, `-`) becomes the empty text.
 */
export function normalForm(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
