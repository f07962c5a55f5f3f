/** Letters that a Dutch syllable can begin with together; of any other group only the last letter does. */
const ONSETS =
  /(?:schr|sch|str|spr|spl|[bcdfgkptvw]r|[bcfgkps]l|st|sp|sn|sm|sl|kw|tw|dw|zw|kn|ch|th|[b-df-hj-np-tv-xz])$/iu;
const VOWEL = 'aeiouyàâäáãéèêëíìîïóòôöúùûü';
/** Least letters on either side of a break. */
const FEWEST = 3;

/**
 * Where a word may be cut, as numbers of letters before the cut: before the consonants that begin a syllable
 * (`uitge-stroomd`). It knows no compounds, so `tweedekan-sonderwijs` is possible too.
 */
export function syllableBreaks(word: string): readonly number[] {
  const groups = new RegExp(`(?<=[${VOWEL}])[^${VOWEL}\\P{L}]+(?=[${VOWEL}])`, 'giu');
  return [...word.matchAll(groups)]
    .map(({ 0: consonants, index }) => index + (ONSETS.exec(consonants)?.index ?? consonants.length))
    .filter((place) => place >= FEWEST && place <= word.length - FEWEST);
}
