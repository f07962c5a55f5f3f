import type { DocumentParts } from '../../src/model/document.ts';
import type { Plot } from '../../src/model/plot.ts';
import type { Sealed } from '../../src/protect/sealed.ts';
import { renderChart } from '../../src/render/chart/render-chart.ts';
import { renderWorkbook } from '../../src/render/workbook/render-workbook.ts';

export async function publish(plot: Plot, document: DocumentParts, genuine: Sealed<Plot>): Promise<void> {
  await renderChart(genuine, 'nl');
  await renderChart(plot, 'nl'); // TS2345
  await renderChart({ content: plot, tables: 1 }, 'nl'); // TS2345
  await renderChart({ ...genuine, content: plot }, 'nl'); // TS2345
  await renderWorkbook(document, new Map()); // TS2345
}
