/** Shares worked out before, per secret: a release asks for the same names many times. */
const known = new WeakMap<Uint8Array, Map<string, number>>();

/**
 * For each name a number from 0 up to 1 that follows from the secret: the first 32 bits of HMAC-SHA-256 of
 * the name. Nobody without the salt can redo it.
 */
export async function saltShares(names: readonly string[], salt: Uint8Array): Promise<readonly number[]> {
  const shares = known.get(salt) ?? new Map<string, number>();
  known.set(salt, shares);
  const asked = [...new Set(names)].filter((name) => !shares.has(name));
  if (asked.length > 0) {
    const hmac = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', new Uint8Array(salt), hmac, false, ['sign']);
    const encoder = new TextEncoder();
    const macs = await Promise.all(
      asked.map((name) => crypto.subtle.sign('HMAC', key, encoder.encode(name))),
    );
    for (const [i, name] of asked.entries()) shares.set(name, new DataView(macs[i]!).getUint32(0) / 2 ** 32);
  }
  return names.map((name) => shares.get(name)!);
}
