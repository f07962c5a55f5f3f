import type { Identity } from '../model/measure.ts';

/**
 * Reads `a + b - c = d + e` or `a <= b + c` (names of counts, `+` and `-` only), optionally after the number
 * of the invariant and a colon; terms on the right get the opposite sign, so that they add up to zero, or to
 * at most zero. Null when the text has another form.
 */
export function parseIdentity(line: string): Identity | null {
  const [, id, text] = /^(?:(I\d+): )?(.*)$/s.exec(line.trim())! as unknown as [
    string,
    string | undefined,
    string,
  ];
  const relation = text.includes('<=') ? 'hoogstens' : 'gelijk';
  const sides = text.split(relation === 'gelijk' ? '=' : '<=');
  if (sides.length !== 2) return null;
  const left = parseSide(sides[0]!);
  const right = parseSide(sides[1]!);
  if (left === null || right === null) return null;
  const flipped = right.map(({ count, sign }) => ({
    count,
    sign: sign === 1 ? (-1 as const) : (1 as const),
  }));
  return { ...(id === undefined ? {} : { id }), text, terms: [...left, ...flipped], relation };
}

function parseSide(side: string): Identity['terms'] | null {
  const terms: { count: string; sign: 1 | -1 }[] = [];
  let sign: 1 | -1 | null = 1;
  for (const token of side.trim().split(/\s+/)) {
    if (token === '+' || token === '-') {
      if (sign !== null) return null;
      sign = token === '+' ? 1 : -1;
    } else {
      if (sign === null || !/^[a-z][a-z0-9_]*$/.test(token)) return null;
      terms.push({ count: token, sign });
      sign = null;
    }
  }
  return sign === null ? terms : null;
}
