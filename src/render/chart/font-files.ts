import { createRequire } from 'node:module';

export type FontWeight = 400 | 600;

const PACKAGE = '@expo-google-fonts/source-sans-3';

/** Where the bundled Source Sans 3 (OFL 1.1) lies, by weight. */
export function fontFile(weight: FontWeight): string {
  const find = createRequire(import.meta.url);
  return weight === 600
    ? find.resolve(`${PACKAGE}/600SemiBold/SourceSans3_600SemiBold.ttf`)
    : find.resolve(`${PACKAGE}/400Regular/SourceSans3_400Regular.ttf`);
}
