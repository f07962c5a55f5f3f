import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILES = '@fontsource/source-sans-3/files/source-sans-3-latin';

/** Source Sans 3 (OFL 1.1, latin) as style rules that hold the letters themselves: nothing is fetched. */
export function pageFonts(): string {
  return [400, 600].map(fontRule).join('\n');
}

function fontRule(weight: number): string {
  const path = createRequire(import.meta.url).resolve(`${FILES}-${weight}-normal.woff2`);
  const letters = readFileSync(path).toString('base64');
  return `@font-face{font-family:"Source Sans 3";font-weight:${weight};font-display:block;src:url(data:font/woff2;base64,${letters}) format("woff2")}`;
}
