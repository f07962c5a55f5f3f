import { expect, test } from 'vitest';
import { type ChartSeries, chartPart } from '../../../src/render/workbook/post/chart-part.ts';

const line = (name: string): ChartSeries => ({
  name: { ref: "'T'!$B$1", values: [name] },
  values: { ref: "'T'!$B$2:$B$3", values: [11, 29] },
  colour: '#3D3D3D',
  ink: '#1A1A1A',
});

function drawn(lines: readonly ChartSeries[]): readonly (readonly (string | undefined)[])[] {
  const xml = chartPart({
    language: 'nl-BE',
    title: 'Stand',
    categories: { ref: "'T'!$A$2:$A$3", values: ['2013-2014', '2014-2015'] },
    columns: [],
    lines,
    stacked: false,
    format: '#,##0',
    inks: { strong: '#1A1A1A', normal: '#4A4A4A', grid: '#E4E4E4', axis: '#5F5F5F' },
    fontName: 'Arial',
  });
  return [...xml.matchAll(/<c:ser>.*?<\/c:ser>/g)].map(([series]) =>
    ['prstDash', 'symbol', 'dLblPos'].map((name) => new RegExp(`:${name} val="(\\w+)"`).exec(series)?.[1]),
  );
}

test('one line is whole', () => {
  expect(drawn([line('Eindstand')])).toEqual([['solid', 'diamond', 't']]);
});

test('lines of one colour differ in stroke and mark, and their numbers stand on either side', () => {
  expect(drawn([line('Beginstand'), line('Eindstand')])).toEqual([
    ['sysDash', 'circle', 'b'],
    ['solid', 'diamond', 't'],
  ]);
});
