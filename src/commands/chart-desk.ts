import type { Plot } from '../model/plot.ts';
import type { Lang } from '../model/text.ts';
import type { Sealed } from '../protect/sealed.ts';
import type { Chart } from '../render/chart/render-chart.ts';
import type { Drawing, Drawings } from '../render/page/render-page.ts';

/** The charts of a run by id: drawn when first asked for, and once. */
export interface ChartDesk {
  readonly charts: () => Promise<ReadonlyMap<string, Chart>>;
  /** The drawings alone, wide and for a telephone, for a page that sets the words itself. */
  readonly drawings: () => Promise<Drawings>;
  /** A picture of each of these charts; what was made before is not made again. */
  readonly pictures: (ids: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Loads Vega when the first chart is asked for, and the bitmap renderer with the first picture. */
export function chartDesk(plots: readonly Sealed<Plot>[], lang: Lang): ChartDesk {
  const charts = once(async () => {
    const { renderChart } = await import('../render/chart/render-chart.ts');
    const drawn = new Map<string, Chart>();
    for (const plot of plots) drawn.set(plot.content.id, await renderChart(plot, lang));
    return drawn;
  });
  const made = new Map<string, Uint8Array>();
  const pictures = async (ids: readonly string[]) => {
    const { renderPng } = await import('../render/chart/render-png.ts');
    for (const [id, { svg }] of await charts()) {
      if (ids.includes(id) && !made.has(id)) made.set(id, await renderPng(svg));
    }
    return new Map(ids.map((id) => [id, made.get(id)!] as const));
  };
  const drawings = once(async () => {
    const { renderNarrow } = await import('../render/chart/render-narrow.ts');
    const drawn = new Map<string, Drawing>();
    for (const plot of plots) {
      const { id } = plot.content;
      drawn.set(id, { wide: (await charts()).get(id)!.picture, narrow: await renderNarrow(plot, lang) });
    }
    return drawn;
  });
  return { charts, drawings, pictures };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
