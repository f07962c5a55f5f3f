import { expect, test } from 'vitest';
import { syllableBreaks } from '../../../src/render/chart/syllables.ts';

test.each([
  ['uitgestroomd', 'uitge-stroomd'],
  ['onderwijs', 'onder-wijs'],
  ['opleiding', 'oplei-ding'],
  ['graduaat', 'gra-duaat'],
  ['arbeidsmarkt', 'arbeid-smarkt'],
])('cuts %s before the consonants that begin a syllable: %s', (word, cut) => {
  expect(syllableBreaks(word)).toContain(cut.indexOf('-'));
});

test('leaves short and odd words whole', () => {
  for (const word of ['stop', 'n', '', '12345678', 'xxxxxxxx']) expect(syllableBreaks(word)).toEqual([]);
});
