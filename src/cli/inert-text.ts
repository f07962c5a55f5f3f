/** What acts on a terminal: control characters, and signs that turn the direction of writing. */
const ACTIVE = /\r\n|\r\p{Cc}\[K|\p{Cc}\[(?:1|22)m|\p{Cc}|\p{Bidi_Control}/gu;

const LAYOUT: readonly string[] = ['\t', '\n', '\r\n'];

/** What we write ourselves: bold and its end, and the line of progress that is written again. */
const OWN: readonly string[] = ['\u001b[1m', '\u001b[22m', '\r\u001b[K'];

/**
 * A text in which nothing acts on a terminal: what would is written as `\u001b`, in JSON the same value. On a
 * terminal (`own`) bold and the line of progress stay.
 */
export function inertText(text: string, own: boolean): string {
  return text.replace(ACTIVE, (found) => {
    if (LAYOUT.includes(found) || (own && OWN.includes(found))) return found;
    return [...found].map(spelled).join('');
  });
}

function spelled(sign: string): string {
  return /[\p{Cc}\p{Bidi_Control}]/u.test(sign)
    ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
    : sign;
}
