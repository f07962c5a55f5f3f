/** Countries with an IBAN and its length: those of SEPA and some more. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 BA20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GE22 GR27 HR21 HU28 ' +
    'IE22 IS26 IT27 LI21 LT20 LU20 LV21 MA28 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 ' +
    'SK24 SM27 TN24 TR26 UA29 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const START = /(?<![\p{L}\p{N}])([A-Z]{2})[ .-]?\d{2}/giu;

/** True when a text holds an IBAN with a valid checksum (ISO 13616: modulo 97 is 1), with or without gaps. */
export function holdsIban(text: string): boolean {
  for (const match of text.matchAll(START)) {
    const length = LENGTHS.get(match[1]!.toUpperCase());
    if (length !== undefined && isValid(signs(text.slice(match.index), length))) return true;
  }
  return false;
}

/** The first so many letters and digits; undefined when there are fewer, or when more follow without a gap. */
function signs(text: string, length: number): string | undefined {
  const taken = new RegExp(`^(?:[ .-]{0,2}[A-Z0-9]){${length}}(?![A-Z0-9])`, 'i').exec(text);
  return taken?.[0].replace(/[ .-]/g, '').toUpperCase();
}

function isValid(iban: string | undefined): boolean {
  if (iban === undefined) return false;
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
