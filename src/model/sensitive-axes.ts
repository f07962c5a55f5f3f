/**
 * Dimensions and traits of which a category is nobody's business: what became of someone, why it ended, what
 * support he gets. That all of a group are in one of them tells it of each.
 */
const SENSITIVE: ReadonlySet<string> = new Set(['naar', 'reden_einde', 'resultaat', 'steunvorm', 'gpmi']);

/** True for a sensitive dimension, or trait where the dimension is the trait asked for. */
export function isSensitive(
  { name, list }: { readonly name: string; readonly list: string },
  per: string,
): boolean {
  return SENSITIVE.has(list === 'per' ? per : name);
}
