import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/commands/reading-progress.ts';

describe('the progress of reading', () => {
  it('says the share, the rows per second and the time left', () => {
    const progress = { name: 'export.csv', bytes: 40_000, size: 100_000, records: 620_000 };
    expect(progressLine(progress, 2, 'nl')).toBe('export.csv: 40%, 310.000 rijen/s, nog 3 s');
    expect(progressLine(progress, 2, 'en')).toBe('export.csv: 40%, 310,000 rows/s, 3 s left');
  });
});
