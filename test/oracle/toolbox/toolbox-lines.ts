import { compareValue } from '../compare-value.ts';
import { comparisonRow, comparisonTable, differenceLine } from '../comparison-table.ts';
import type { ToolboxFile } from './shape.ts';

/** What is printed about a folder with figures of the toolbox: per file, per statistic, and what is left out. */
export function toolboxLines(files: readonly ToolboxFile[]): readonly string[] {
  const all = files.flatMap(({ values }) => values);
  const statistics = [...new Set(all.map(({ statistic }) => statistic))];
  return [
    ...comparisonTable(
      'file',
      files.map(({ file, values }) => comparisonRow(file, values)),
    ),
    '',
    ...comparisonTable(
      'statistic',
      statistics.map((name) =>
        comparisonRow(
          name,
          all.filter(({ statistic }) => statistic === name),
        ),
      ),
    ),
    '',
    ...files.flatMap(({ file, leftOut }) =>
      Object.entries(leftOut).map(([name, why]) => `${file}: ${name} not compared: ${why}`),
    ),
    ...files.flatMap(({ file, values }) =>
      values.filter((value) => compareValue(value).differs).map((value) => differenceLine(file, value)),
    ),
  ];
}
