/**
 * For each name a number from 0 up to 1 that follows from the secret: the first 32 bits of HMAC-SHA-256 of
 * the name. Nobody without the salt can redo it.
 */
export async function saltShares(names: readonly string[], salt: Uint8Array): Promise<readonly number[]> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new Uint8Array(salt), hmac, false, ['sign']);
  const encoder = new TextEncoder();
  return Promise.all(
    names.map(async (name) => {
      const mac = new DataView(await crypto.subtle.sign('HMAC', key, encoder.encode(name)));
      return mac.getUint32(0) / 2 ** 32;
    }),
  );
}
