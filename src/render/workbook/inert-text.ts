/**
 * A text that stays a text when it is edited or exported: one that opens like a formula gets an
 * apostrophe before it, the escape that OWASP gives against formula injection.
 */
export function inertText(text: string): string {
  return /^(?:[=+@\t\r\n]|-\D)/.test(text) ? `'${text}` : text;
}
