import fc from 'fast-check';
import type { Plot, PlotValue } from '../../../src/model/plot.ts';
import { wilson } from '../../../src/stats/wilson.ts';
import {
  ALLUVIAL,
  CIF,
  DOTS,
  INOUT,
  LINES,
  MATRIX,
  SHARES,
  SMALL_MULTIPLES,
  TRIANGLE,
  WATERFALL,
} from './sample-plots.ts';

const ROLES = ['instroom', 'diploma', 'gestopt', 'overig'] as const;

const label: fc.Arbitrary<string> = fc
  .array(fc.stringMatching(/^[a-zë-]{1,18}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const year: fc.Arbitrary<number> = fc.integer({ min: 2004, max: 2012 });

/** Any plot that a city could ask for: short and long labels, few and many years, values hidden or not. */
export const anyPlot: fc.Arbitrary<Plot> = fc.oneof(
  waterfalls(),
  flows(),
  shares(),
  lines(),
  smallMultiples(),
  curves(),
  matrices(),
  alluvials(),
  triangles(),
  dots(),
);

function hideable(number: fc.Arbitrary<number>): fc.Arbitrary<PlotValue> {
  return fc.oneof(
    { weight: 5, arbitrary: number.map((value) => ({ value })) },
    { weight: 1, arbitrary: fc.constantFrom('c', 'u').map((mark) => ({ mark })) },
  );
}

function waterfalls(): fc.Arbitrary<Plot> {
  const change = fc.record({
    label,
    role: fc.constantFrom(...ROLES),
    amount: hideable(fc.integer({ min: -40, max: 40 })),
  });
  const stand = fc.record({
    label,
    role: fc.constant('stand' as const),
    amount: hideable(fc.integer({ min: 0, max: 4000 })),
  });
  return fc
    .tuple(stand, fc.array(change, { maxLength: 10 }), stand)
    .map(([first, changes, last]) => ({ ...WATERFALL, steps: [first, ...changes, last] }));
}

function flows(): fc.Arbitrary<Plot> {
  const flow = hideable(fc.integer({ min: 0, max: 2000 }));
  const row = fc.record({ instroom: flow, uitstroom: flow });
  return fc.tuple(year, fc.array(row, { minLength: 1, maxLength: 20 })).map(([first, rows]) => ({
    ...INOUT,
    years: rows.map(({ instroom, uitstroom }, index) => ({
      label: yearLabel(first + index),
      instroom,
      uitstroom,
      saldo:
        'mark' in instroom || 'mark' in uitstroom
          ? { mark: 'c' as const }
          : { value: instroom.value - uitstroom.value },
    })),
  }));
}

function shares(): fc.Arbitrary<Plot> {
  return fc.tuple(fc.array(label, { minLength: 1, maxLength: 12 }), year).chain(([labels, first]) => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), {
      minLength: labels.length,
      maxLength: labels.length,
    });
    return fc.array(counts, { minLength: 1, maxLength: 20 }).map((years) => ({
      ...SHARES,
      categories: labels.map((name, index) => ({ code: `C${index}`, label: name })),
      years: years.map((numbers, index) => shareYear(yearLabel(first + index), numbers)),
    }));
  });
}

function shareYear(name: string, counts: readonly number[]) {
  const n = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const values = counts.map(
    (count): PlotValue => (count > 0 && count < 5 ? { mark: 'c' } : { value: count / n }),
  );
  return { label: name, n: { value: n }, shares: values };
}

function lines(): fc.Arbitrary<Plot> {
  const share = hideable(fc.double({ min: 0, max: 1, noNaN: true }));
  return fc.tuple(year, fc.integer({ min: 1, max: 20 })).chain(([first, years]) => {
    const serie = fc.record({
      focus: fc.boolean(),
      label,
      interval: fc.option(fc.constant('[10 tot 23%]'), { nil: undefined }),
      values: fc.array(share, { minLength: years, maxLength: years }),
    });
    return fc.array(serie, { minLength: 1, maxLength: 12 }).map((series) => ({
      ...LINES,
      years: Array.from({ length: years }, (_, index) => yearLabel(first + index)),
      series,
    }));
  });
}

function matrices(): fc.Arbitrary<Plot> {
  const cell = hideable(fc.double({ min: 0, max: 1, noNaN: true }));
  return fc.array(label, { minLength: 1, maxLength: 12 }).chain((across) => {
    const cells = fc.array(cell, { minLength: across.length, maxLength: across.length });
    return fc
      .array(fc.record({ label, cells }), { minLength: 1, maxLength: 12 })
      .map((rows) => ({ ...MATRIX, across, rows }));
  });
}

function smallMultiples(): fc.Arbitrary<Plot> {
  const number = hideable(fc.integer({ min: 0, max: 3000 }));
  return fc.tuple(year, fc.integer({ min: 1, max: 20 })).chain(([first, years]) => {
    const values = fc.array(number, { minLength: years, maxLength: years });
    return fc.array(fc.record({ label, values }), { minLength: 1, maxLength: 12 }).map((panels) => ({
      ...SMALL_MULTIPLES,
      years: Array.from({ length: years }, (_, index) => yearLabel(first + index)),
      panels,
    }));
  });
}

function curves(): fc.Arbitrary<Plot> {
  const share = hideable(fc.double({ min: 0, max: 1, noNaN: true }));
  return fc.integer({ min: 2, max: 12 }).chain((years) => {
    const point = fc.record({ share, low: share, high: share });
    const curve = fc.record({
      role: fc.constantFrom('diploma' as const, 'gestopt' as const, 'overig' as const),
      name: label,
      label,
      interval: fc.option(fc.constant('[10 tot 23%]'), { nil: undefined }),
      points: fc.array(point, { minLength: years, maxLength: years }),
    });
    const numbers = fc.array(hideable(fc.integer({ min: 0, max: 5000 })), {
      minLength: years,
      maxLength: years,
    });
    return fc
      .tuple(fc.array(curve, { minLength: 1, maxLength: 3 }), numbers, label)
      .map(([drawn, atRisk, words]) => ({
        ...CIF,
        years: Array.from({ length: years }, (_, index) => String(index)),
        curves: drawn,
        atRisk: { label: words, numbers: atRisk },
      }));
  });
}

function alluvials(): fc.Arbitrary<Plot> {
  const sides = fc.tuple(
    fc.array(label, { minLength: 1, maxLength: 8 }),
    fc.array(label, { minLength: 1, maxLength: 11 }),
  );
  return sides.chain(([from, to]) => {
    const band = fc.record({
      from: fc.nat(from.length - 1),
      to: fc.nat(to.length - 1),
      persons: fc.integer({ min: 1, max: 90 }),
      role: fc.constantFrom('zelfde' as const, 'anders' as const, 'diploma' as const, 'overig' as const),
    });
    return fc
      .uniqueArray(band, { minLength: 1, selector: (one) => `${one.from} ${one.to}` })
      .map((bands) => ({ ...ALLUVIAL, from, to, bands }));
  });
}

function triangles(): fc.Arbitrary<Plot> {
  const cell = hideable(fc.double({ min: 0, max: 1, noNaN: true }));
  return fc.tuple(year, fc.integer({ min: 1, max: 12 })).chain(([first, columns]) =>
    fc.array(fc.array(cell, { maxLength: columns }), { minLength: 1, maxLength: 20 }).map((rows) => ({
      ...TRIANGLE,
      across: Array.from({ length: columns }, (_, index) => `+${index}`),
      rows: rows.map((cells, index) => ({ label: `${yearLabel(first + index)} (n = ${40 + index})`, cells })),
    })),
  );
}

function dots(): fc.Arbitrary<Plot> {
  const row = fc.tuple(label, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }));
  return fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => ({
    ...DOTS,
    rows: rows.map(([name, part, rest]) => dotRow(name, part, part + rest)),
  }));
}

function dotRow(name: string, part: number, base: number) {
  const interval = base < 10 ? null : wilson(part, base);
  const value = (number: number | undefined): PlotValue =>
    number === undefined ? { mark: 'u' } : { value: number };
  return {
    label: name,
    n: { value: base },
    share: value(interval?.share),
    low: value(interval?.low),
    high: value(interval?.high),
    text: { rate: interval ? '12,3%' : '[u]', interval: interval ? '10,1 tot 14,5%' : '', n: String(base) },
  };
}

function yearLabel(start: number): string {
  return `${start}-${start + 1}`;
}
