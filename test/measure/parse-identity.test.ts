import { describe, expect, it } from 'vitest';
import { parseIdentity } from '../../src/measure/parse-identity.ts';

describe('an identity', () => {
  it('has the terms on the right with the opposite sign', () => {
    expect(parseIdentity('a + b - c = d - e')?.terms).toEqual([
      { count: 'a', sign: 1 },
      { count: 'b', sign: 1 },
      { count: 'c', sign: -1 },
      { count: 'd', sign: -1 },
      { count: 'e', sign: 1 },
    ]);
  });

  it('may be an upper bound', () => {
    expect(parseIdentity('I5: a <= b + c')).toMatchObject({
      id: 'I5',
      relation: 'hoogstens',
      text: 'a <= b + c',
    });
  });

  it.each(['a', 'a =', '= b', 'a = b = c', 'a + = b', 'a b = c', 'a * b = c', 'A = b', 'a = 2', ''])(
    'is not read from `%s`',
    (text) => {
      expect(parseIdentity(text)).toBeNull();
    },
  );
});
