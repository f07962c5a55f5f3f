/** Advance widths of Arial, in digits (a digit is 0.556 em); what is not listed is as wide as a digit. */
const CLASSES: readonly (readonly [RegExp, number])[] = [
  [/[ijl'|]/, 0.4],
  [/[ft .,:;/\\I![\]]/, 0.5],
  [/[r()-]/, 0.6],
  [/[csvxyzkJ]/, 0.9],
  [/[mM]/, 1.5],
  [/[wOQG]/, 1.35],
  [/[W@%]/, 1.7],
  [/[A-Z&]/, 1.22],
];
const BOLD = 1.08;

export interface TextLook {
  /** In points. */
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
}

const CHAR_WIDTHS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).map((char) => [
    char,
    CLASSES.find(([pattern]) => pattern.test(char))?.[1] ?? 1,
  ]),
);

/** Width of a text on one line, in digits of Arial 12 (the unit of a column width). */
export function textWidth(text: string, { size = 12, bold = false }: TextLook = {}): number {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  let digits = 0;
  for (const char of bare) digits += CHAR_WIDTHS.get(char) ?? 1;
  return digits * (size / 12) * (bold ? BOLD : 1);
}
