import type { LedgerContent, LedgerLine } from './ledger.ts';

/** Gives the SHA-256 of a text in hexadecimal. */
export type Hash = (text: string) => string;

/** The ledger with contents added at its end, each bound to the line before it; `tijd` is an ISO moment. */
export function extendChain(
  lines: readonly LedgerLine[],
  contents: readonly LedgerContent[],
  { tijd, hash }: { readonly tijd: string; readonly hash: Hash },
): readonly LedgerLine[] {
  const chain = [...lines];
  for (const content of contents) {
    const line = { nummer: chain.length + 1, tijd, ...content, vorige: chain.at(-1)?.hash ?? '' };
    chain.push({ ...line, hash: hash(JSON.stringify(line)) });
  }
  return chain;
}

/** The number of the first line that is not what was written, or not in its place; undefined = all hold. */
export function brokenLine(lines: readonly LedgerLine[], hash: Hash): number | undefined {
  const at = lines.findIndex((line, i) => {
    const { hash: own, ...rest } = line;
    const before = lines[i - 1]?.hash ?? '';
    return line.nummer !== i + 1 || line.vorige !== before || own !== hash(JSON.stringify(rest));
  });
  return at < 0 ? undefined : at + 1;
}
