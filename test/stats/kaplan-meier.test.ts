import { describe, expect, it } from 'vitest';
import { type EventRecord, eventTable } from '../../src/stats/event-table.ts';
import { kaplanMeier, survivalAt, survivalQuantile } from '../../src/stats/kaplan-meier.ts';

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
