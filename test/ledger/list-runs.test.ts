import { expect, it } from 'vitest';
import { extendChain } from '../../src/ledger/chain.ts';
import type { LedgerContent } from '../../src/ledger/ledger.ts';
import { listRuns } from '../../src/ledger/list-runs.ts';

const run = (opdracht: string, sessie: string | null = null): LedgerContent => ({
  soort: 'uitgave',
  opdracht,
  sessie,
  peildatum: '2024-02-15',
  vrijgaven: [1],
  uitvoer: [],
});

const list = (...contents: readonly LedgerContent[]) =>
  listRuns(extendChain([], contents, { tijd: '2024-03-01T10:00:00Z', hash: () => '' }));

it('lists runs with day and peildatum, without figures', () => {
  expect(list(run('report 2022'))).toEqual([
    {
      nummer: 1,
      datum: '2024-03-01',
      opdrachten: ['report 2022'],
      sessie: null,
      peildatum: '2024-02-15',
      telt_mee: true,
      reden: null,
    },
  ]);
});

it('groups the runs of a session at the place of the first, each command once', () => {
  const listed = list(
    run('cohort 2021', 'raad'),
    run('report 2022'),
    run('measure stand', 'raad'),
    run('cohort 2021', 'raad'),
  );
  expect(listed.map(({ nummer, opdrachten }) => [nummer, opdrachten])).toEqual([
    [1, ['cohort 2021', 'measure stand']],
    [2, ['report 2022']],
  ]);
});

it('says which runs no longer count, and why', () => {
  const listed = list(run('report 2021'), { soort: 'vergeten', reden: 'nieuwe bron' }, run('report 2022'));
  expect(listed.map(({ telt_mee, reden }) => [telt_mee, reden])).toEqual([
    [false, null],
    [false, 'nieuwe bron'],
    [true, null],
  ]);
});
