/** Advance widths of Arial, in digits (a digit is 0.556 em); what is not listed is as wide as a digit. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ijl|'!]/, 0.45],
  [/[ft .,:;/\\I[\]]/, 0.52],
  [/[r()-]/, 0.62],
  [/[csvxyzkJ]/, 0.92],
  [/[mM@]/, 1.55],
  [/[wWGOQ%]/, 1.4],
  [/[A-Z&]/, 1.25],
];
const BOLD = 1.08;

export interface TextLook {
  /** In points. */
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
}

/** Width of a text on one line, in digits of Arial 12 (the unit of a column width). */
export function textWidth(text: string, { size = 12, bold = false }: TextLook = {}): number {
  const digits = Array.from(text.normalize('NFD').replace(/\p{M}/gu, '')).reduce(
    (sum, char) => sum + charWidth(char),
    0,
  );
  return digits * (size / 12) * (bold ? BOLD : 1);
}

function charWidth(char: string): number {
  return CLASSES.find(([pattern]) => pattern.test(char))?.[1] ?? 1;
}
