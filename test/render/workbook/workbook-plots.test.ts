import { expect, it } from 'vitest';
import type { Grid, NativeChart } from '../../../src/model/document.ts';
import type { Plot } from '../../../src/model/plot.ts';
import { workbookPlots } from '../../../src/render/workbook/workbook-plots.ts';

const plots = (['waterfall', 'inout', 'shares', 'dots'] as const).map((kind) => ({ kind }) as Plot);
const grids = (...kinds: NativeChart['kind'][]) => [
  { nativeCharts: kinds.map((kind) => ({ kind })) } as unknown as Grid,
];
const kindsOf = (given: Parameters<typeof workbookPlots>[0]) => workbookPlots(given).map(({ kind }) => kind);

it('leaves out the pictures of what Excel draws itself', () => {
  expect(kindsOf({ plots, grids: grids('kolommen', 'gestapeld') })).toEqual(['waterfall', 'dots']);
  expect(kindsOf({ plots, grids: grids('kolommen') })).toEqual(['waterfall', 'shares', 'dots']);
  expect(kindsOf({ plots, grids: [] })).toEqual(['waterfall', 'inout', 'shares', 'dots']);
});

it('keeps them when no other picture would be left', () => {
  const few = plots.slice(0, 2);
  expect(kindsOf({ plots: few, grids: grids('kolommen') })).toEqual(['waterfall', 'inout']);
});
