import { describe, expect, it } from 'vitest';
import { type EventRecord, eventTable } from '../../src/stats/event-table.ts';
import { kaplanMeier, survivalAt, survivalQuantile } from '../../src/stats/kaplan-meier.ts';
import { isClose } from './oracle.ts';
import { TEXTBOOK_SETS, textbookRecords, textbookSteps } from './textbook.ts';

describe.each(TEXTBOOK_SETS)('kaplanMeier on %s', (name) => {
  it('equals R at every time', () => {
    for (const [group, steps] of textbookSteps(name)) {
      const curve = kaplanMeier(eventTable(textbookRecords(name, group)));
      const wrong = steps.filter((step) => {
        const { atRisk, survival, se, low, high } = survivalAt(curve, step['time']!);
        const pairs = [
          [survival, step['km']],
          // R has no standard error where nobody is left.
          [se, survival === 0 ? se : step['km_se']],
          [low, step['km_lo']],
          [high, step['km_hi']],
        ] as const;
        return atRisk !== step['n_risk'] || pairs.some(([ours, theirs]) => !isClose(ours, theirs!, 1e-9));
      });
      expect(wrong).toEqual([]);
      expect(steps.length).toBeGreaterThan(9);
    }
  });
});

describe('kaplanMeier', () => {
  const records: readonly EventRecord[] = [
    { time: 2, cause: 0 },
    { time: 2, cause: 1, count: 3 },
    { time: 5, cause: 1 },
    { time: 7, cause: 0 },
  ];

  it('counts who is censored at the time of an event as at risk of it', () => {
    const curve = kaplanMeier(eventTable(records));
    expect(survivalAt(curve, 2)).toMatchObject({ atRisk: 6, survival: 0.5 });
    expect(survivalAt(curve, 5)).toMatchObject({ atRisk: 2, survival: 0.25 });
    expect(survivalAt(curve, 6)).toMatchObject({ atRisk: 1, survival: 0.25 });
    expect(survivalAt(curve, 1)).toEqual({ time: 1, atRisk: 6, survival: 1, se: 0, low: null, high: null });
    expect(survivalAt(curve, 8)).toMatchObject({ atRisk: 0, survival: 0.25 });
  });

  it('is the binomial share when nobody is censored', () => {
    const curve = kaplanMeier(eventTable(Array.from({ length: 20 }, (_, i) => ({ time: i, cause: 1 }))));
    const { survival, se } = survivalAt(curve, 6);
    expect(survival).toBeCloseTo(13 / 20, 14);
    expect(se).toBeCloseTo(Math.sqrt((13 * 7) / 20 ** 3), 14);
  });

  it('finds when a share has had the event, or that it never does', () => {
    const curve = kaplanMeier(eventTable(records));
    expect(survivalQuantile(curve, 0.5)).toMatchObject({ time: 2, high: null });
    expect(survivalQuantile(curve, 0.75).time).toBe(5);
    expect(survivalQuantile(curve, 0.8).time).toBeNull();
    expect(() => survivalQuantile(curve, 1)).toThrow('share must lie between 0 and 1');
  });

  it('leaves out who is not yet seen', () => {
    const curve = kaplanMeier(
      eventTable([
        { time: 2, cause: 1 },
        { time: 4, cause: 1, entry: 2 },
        { time: 5, cause: 0, entry: 3 },
        { time: 6, cause: 0, entry: -1 },
      ]),
    );
    expect(survivalAt(curve, 2)).toMatchObject({ atRisk: 2, survival: 0.5 });
    expect(survivalAt(curve, 2.5)).toMatchObject({ atRisk: 2, survival: 0.5 });
    expect(survivalAt(curve, 4).survival).toBeCloseTo(0.5 * (2 / 3), 14);
  });

  it('says 1 of nobody', () => {
    expect(survivalAt(kaplanMeier(eventTable([])), 3)).toMatchObject({ atRisk: 0, survival: 1, low: null });
  });
});
