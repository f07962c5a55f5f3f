/** A label as it stands inside a sentence: `Uit beeld` is uit beeld, `VDAB-opleiding` keeps its capitals. */
export function inSentence(label: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
