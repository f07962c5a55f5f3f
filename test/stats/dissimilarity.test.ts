import { describe, expect, it } from 'vitest';
import { dissimilarity } from '../../src/stats/dissimilarity.ts';

describe('dissimilarity', () => {
  it('is 0 for equal shares, 1 for nothing in common, and symmetric', () => {
    expect(dissimilarity([1, 2, 3], [10, 20, 30])).toBe(0);
    expect(dissimilarity([5, 0], [0, 2])).toBe(1);
    expect(dissimilarity([3, 1], [1, 1])).toBe(0.25);
    expect(dissimilarity([1, 1], [3, 1])).toBe(0.25);
  });

  it('does not exist for an empty distribution', () => {
    expect(dissimilarity([0, 0], [1, 2])).toBeNull();
  });

  it('refuses what cannot be compared', () => {
    expect(() => dissimilarity([1, 2], [1, 2, 3])).toThrow('2 categories cannot be compared with 3');
    expect(() => dissimilarity([1, -2], [1, 2])).toThrow('not -2');
  });
});
