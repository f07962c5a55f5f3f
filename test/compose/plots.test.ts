import { expect, test } from 'vitest';
import { composePlot } from '../../src/compose/plot.ts';
import type { InOutPlot, WaterfallPlot } from '../../src/model/plot.ts';
import type { ChartSection } from '../../src/model/report.ts';
import { POLICY_EXTERN, POLICY_INTERN, type Policy } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { buildMeasure, count, dimension, rawTable } from '../protect/build-measure.ts';
import { composeContext } from './compose-context.ts';

const FINE = [
  'terugkeer',
  'her_instroom',
  'uit_verhuisd',
  'uit_hulp_beeindigd',
  'uit_overleden',
  'uit_onbekend',
];
const balance = buildMeasure({
  id: 'stroombalans',
  dimensions: [dimension('schooljaar', { total: false })],
  counts: [
    ...['beginstand', 'nieuw', 'uit_diploma', 'uit_stopgezet', 'eindstand'].map((name) => count(name)),
    ...FINE.map((name) => count(name, { intern: true })),
  ],
});
const years = rawTable(balance, [
  ['2021', 105, 64, 22, 20, 120, 2, 0, 5, 4, 0, 0],
  ['2022', 120, 69, 26, 19, 133, 2, 0, 7, 6, 0, 0],
]);

async function plot(kind: ChartSection['kind'], policy: Policy, lang: 'nl' | 'en' = 'nl') {
  const { tables } = await protect([years], policy, { peildatum: '2024-02-15', salt: new Uint8Array(32) });
  const section: ChartSection = {
    kind,
    id: kind,
    measure: 'stroombalans',
    version: undefined,
    per: 'totaal',
    years: 5,
    where: {},
    title: undefined,
    subtitle: undefined,
  };
  return composePlot({ section, table: tables[0]!, context: composeContext({ policy, lang }) }).content;
}

test('draws what is not published as one net step, so that the balance still closes', async () => {
  const { steps, title } = (await plot('waterfall', POLICY_EXTERN)) as WaterfallPlot;
  expect(title).toBe('Bij het begin van 2022-2023 studeerden 120 personen met steun, op het einde 133');
  expect(steps.map(({ amount }) => amount)).toEqual(
    [120, 69, -26, -19, -11, 133].map((value) => ({ value })),
  );
  expect(steps.at(-2)!.label).toBe('Overige (saldo)');
});

test('draws every flow for internal readers', async () => {
  const { steps } = (await plot('waterfall', POLICY_INTERN)) as WaterfallPlot;
  expect(steps.map(({ amount }) => amount)).toEqual(
    [120, 69, 2, -26, -19, -13, 133].map((value) => ({ value })),
  );
});

test('calls the bars after what they hold', async () => {
  const extern = (await plot('inout', POLICY_EXTERN)) as InOutPlot;
  expect(extern.labels).toMatchObject({ instroom: 'Nieuw gestart', uitstroom: 'Diploma of gestopt' });
  expect(extern.years[1]).toMatchObject({
    instroom: { value: 69 },
    uitstroom: { value: 45 },
    saldo: { value: 13 },
  });
  const intern = (await plot('inout', POLICY_INTERN)) as InOutPlot;
  expect(intern.labels).toMatchObject({ instroom: 'Instroom', uitstroom: 'Uitstroom' });
  expect(intern.years[1]).toMatchObject({ instroom: { value: 71 }, uitstroom: { value: 58 } });
});

test('describes every value in words, in the language asked for', async () => {
  const { description } = await plot('waterfall', POLICY_EXTERN, 'en');
  expect(description).toContain('Newly started: +69');
  expect(description).not.toMatch(/studeren|gestart/);
});
