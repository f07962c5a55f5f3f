import { describe, expect, it } from 'vitest';
import { type Result, type Spell, signalDays } from './one-person.ts';

const RUNNING: readonly Spell[] = [['PBA', '2021-09-20', null]];
const YEARS = ['2021-2022', '2022-2023', '2023-2024'] as const;

describe('S1, few study points,', () => {
  const days = (results: readonly Result[], peildatum = '2024-02-15') =>
    signalDays({
      spells: RUNNING,
      enrolments: [['t1', YEARS[0], 60]],
      results,
      rules: ['S1'],
      settings: { peildatum },
    });

  it.each([
    [30, 17, ['2022-02-10 t1']],
    [30, 18, []],
    [0, 0, []],
  ])('of %d assessed and %d acquired gives %j', async (assessed, acquired, expected) => {
    expect(await days([['i1', 'januari', '2022-02-10', assessed, acquired]])).toEqual(expected);
  });

  it('says nothing where it is not known what was acquired', async () => {
    expect(await days([['i1', 'januari', '2022-02-10', 30]])).toEqual([]);
  });

  it('waits for the day the result came, whatever the exam was', async () => {
    const late: readonly Result[] = [['i1', 'januari', '2022-05-01', 30, 3]];
    expect(await days(late, '2022-04-30')).toEqual([]);
    expect(await days(late, '2022-05-01')).toEqual(['2022-05-01 t1']);
  });

  it('is not taken back by a better result that came later', async () => {
    const results: readonly Result[] = [
      ['i1', 'januari', '2022-02-10', 30, 3],
      ['i1', 'september', '2022-09-15', 60, 60],
    ];
    expect(await days(results)).toEqual(['2022-02-10 t1']);
  });
});

describe('S2, no result,', () => {
  const days = (spells: readonly Spell[], results: readonly Result[]) =>
    signalDays({ spells, enrolments: [['t1', YEARS[0], 60]], results, rules: ['S2'] });

  it('is given on both days when nothing came', async () => {
    expect(await days(RUNNING, [])).toEqual(['2022-03-01 t1', '2022-07-15 t1']);
  });

  it('counts a result on the day itself', async () => {
    expect(await days(RUNNING, [['i1', 'januari', '2022-03-01', 30, 30]])).toEqual(['2022-07-15 t1']);
    expect(await days(RUNNING, [['i1', 'juni', '2022-07-15', 60, 60]])).toEqual(['2022-03-01 t1']);
  });

  it('does not know a result that came after the day', async () => {
    const results: readonly Result[] = [
      ['i1', 'januari', '2022-03-02', 30, 30],
      ['i1', 'juni', '2022-07-16', 60, 60],
    ];
    expect(await days(RUNNING, results)).toEqual(['2022-03-01 t1', '2022-07-15 t1']);
  });

  it.each([
    ['who began too late', ['PBA', '2022-01-01', null], ['2022-07-15 t1']],
    ['who had stopped', ['PBA', '2021-09-20', '2022-02-28', 'stopgezet'], []],
    ['another level', ['VDAB', '2021-09-20', null], []],
    ['who never started', ['PBA', '2021-09-20', '2022-09-20', 'nooit_gestart'], []],
  ] as const)('leaves out %s', async (_, spell, expected) => {
    expect(await days([spell], [])).toEqual(expected);
  });
});

describe('S3, not enrolled again,', () => {
  it('is given on 31 October of the year without enrolment after one with', async () => {
    const story = { spells: RUNNING, rules: ['S3'] } as const;
    expect(await signalDays({ ...story, enrolments: [['t1', YEARS[0]]] })).toEqual(['2022-10-31 t1']);
    expect(
      await signalDays({
        ...story,
        enrolments: [
          ['t1', YEARS[0]],
          ['t1', YEARS[1]],
          ['t1', YEARS[2]],
        ],
      }),
    ).toEqual([]);
    expect(await signalDays(story)).toEqual([]);
  });

  it('is not given to who had stopped, who just began, or whose programme goes by modules', async () => {
    const enrolments = [['t1', YEARS[0]]] as const;
    for (const spell of [
      ['PBA', '2021-09-20', '2022-10-30', 'stopgezet'],
      ['TKO', '2021-09-20', null],
    ] as const)
      expect(await signalDays({ spells: [spell], enrolments, rules: ['S3'] })).toEqual([]);
    const began: readonly Spell[] = [['PBA', '2022-09-05', null]];
    expect(await signalDays({ spells: began, enrolments, rules: ['S3'] })).toEqual(
      ['2023-10-31 t1'].slice(1),
    );
  });
});

describe('S4, a second change,', () => {
  const thrice = (end: string): readonly Spell[] => [
    ['PBA', '2020-09-20', '2021-01-31', 'herorientatie'],
    ['PBA', '2021-02-10', end, 'stopgezet'],
    ['GRAD', '2021-09-10', null],
  ];

  it('is given at the start of the third programme', async () => {
    expect(await signalDays({ spells: thrice('2021-06-30'), rules: ['S4'] })).toEqual(['2021-09-10 t3']);
  });

  it('waits for the end of the one before, also where the September rule dates it back', async () => {
    expect(await signalDays({ spells: thrice('2021-09-25'), rules: ['S4'] })).toEqual(['2021-09-25 t3']);
  });

  it('counts no change after a diploma, and can ask for more', async () => {
    const spells: readonly Spell[] = [
      ['SO3', '2020-01-10', '2020-06-30', 'diploma'],
      ...thrice('2021-06-30'),
    ];
    expect(await signalDays({ spells, rules: ['S4'] })).toEqual(['2021-09-10 t4']);
    expect(await signalDays({ spells, rules: ['S4'], change: { aantal: 3 } })).toEqual([]);
  });
});

describe('S5, a long interruption,', () => {
  const days = (end: readonly [string, string], back: string | null, peildatum = '2024-02-15') =>
    signalDays({
      spells: [['VDAB', '2021-02-01', ...end], ...(back === null ? [] : ([['TKO', back, null]] as const))],
      rules: ['S5'],
      settings: { peildatum },
    });

  it('is given on the 60th day without a programme', async () => {
    expect(await days(['2021-11-30', 'stopgezet'], null)).toEqual(['2022-01-29 t1']);
    expect(await days(['2021-11-30', 'stopgezet'], '2022-01-29')).toEqual([]);
    expect(await days(['2021-11-30', 'stopgezet'], '2022-01-30')).toEqual(['2022-01-29 t1']);
  });

  it('does not look ahead', async () => {
    expect(await days(['2021-11-30', 'stopgezet'], null, '2022-01-28')).toEqual([]);
  });

  it('leaves the summer out', async () => {
    expect(await days(['2021-05-15', 'stopgezet'], null)).toEqual(['2021-11-13 t1']);
    expect(await days(['2021-04-16', 'stopgezet'], null)).toEqual(['2021-06-15 t1']);
  });

  it.each(['diploma', 'verhuisd', 'hulp_beeindigd'])('is not given after %s', async (reason) => {
    expect(await days(['2021-11-30', reason], null)).toEqual([]);
  });
});

describe('the rules about study points', () => {
  const enrolments = [
    ['t1', YEARS[0], 60, 90],
    ['t1', YEARS[1], 44, 59],
  ] as const;

  it('S6: a light enrolment while many points remain, by the results that had come', async () => {
    const story = { spells: RUNNING, enrolments, rules: ['S6'] } as const;
    expect(await signalDays(story)).toEqual(['2022-10-31 t1']);
    const known: Result = ['i1', 'september', '2022-09-15', 121, 121];
    expect(await signalDays({ ...story, results: [known] })).toEqual([]);
    const late: Result = ['i1', 'september', '2022-11-01', 121, 121];
    expect(await signalDays({ ...story, results: [late] })).toEqual(['2022-10-31 t1']);
  });

  it('S8: little learning credit', async () => {
    expect(await signalDays({ spells: RUNNING, enrolments, rules: ['S8'] })).toEqual(['2022-10-31 t1']);
    expect(
      await signalDays({ spells: RUNNING, enrolments, rules: ['S8'], change: { niveaus: ['MA'] } }),
    ).toEqual([]);
  });

  it('S9: the first year is not complete, for who began since the hard cut', async () => {
    const story = {
      spells: [['PBA', '2023-09-20', null]],
      enrolments: [['t1', YEARS[2], 60]],
      rules: ['S9'],
      settings: { peildatum: '2025-02-15' },
    } as const;
    const part: Result = ['i1', 'juni', '2024-07-05', 60, 54];
    const rest: Result = ['i1', 'september', '2024-09-12', 60, 60];
    expect(await signalDays({ ...story, results: [part] })).toEqual(['2024-09-30 t1']);
    expect(await signalDays({ ...story, results: [part, rest] })).toEqual([]);
    expect(
      await signalDays({ ...story, results: [part, ['i1', 'september', '2024-10-01', 60, 60]] }),
    ).toEqual(['2024-09-30 t1']);
    expect(await signalDays(story)).toEqual([]);
    const before = { spells: RUNNING, enrolments: [['t1', YEARS[0], 60]], results: [part] } as const;
    expect(await signalDays({ ...story, ...before })).toEqual([]);
  });
});

describe('the other rules', () => {
  it('S7: over the nominal duration, on the day every diploma in time is known', async () => {
    const spells: readonly Spell[] = [['PBA', '2018-09-20', null]];
    expect(await signalDays({ spells, rules: ['S7'] })).toEqual(['2022-09-30 t1']);
    expect(await signalDays({ spells, rules: ['S7'], change: { extra_jaren: 2 } })).toEqual([
      '2023-09-30 t1',
    ]);
    const ended: readonly Spell[] = [['PBA', '2018-09-20', '2022-09-15', 'diploma']];
    expect(await signalDays({ spells: ended, rules: ['S7'] })).toEqual([]);
  });

  it('S10: absence, on the day it was reported', async () => {
    const story = { spells: RUNNING, enrolments: [['t1', YEARS[0]]], rules: ['S10'] } as const;
    const present = (pct: number): readonly Result[] => [
      ['i1', 'tussentijds', '2021-12-01', undefined, undefined, pct],
    ];
    expect(await signalDays({ ...story, results: present(79.5) })).toEqual(['2021-12-01 t1']);
    expect(await signalDays({ ...story, results: present(80) })).toEqual([]);
  });

  it('gives nothing while it is off', async () => {
    expect(await signalDays({ spells: RUNNING, enrolments: [['t1', YEARS[0], 60]], rules: [] })).toEqual([]);
  });
});
