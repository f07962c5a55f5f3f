import type { Text } from '../model/text.ts';
import type { Motion } from '../render/page/render-page.ts';
import { workbookPlots } from '../render/workbook/workbook-plots.ts';
import { readPageScript } from '../store/read-page-script.ts';
import type { Artifact } from '../store/write-output.ts';
import type { ChartDesk } from './chart-desk.ts';
import { dataFiles, dataPaths } from './data-files.ts';
import type { OutputFormat } from './output-formats.ts';
import { type OutputSet, setJson } from './output-set.ts';

/** How one format is made; its renderer is loaded when it draws. */
export interface OutputDrawer {
  /** What the step is called while it is at work. */
  readonly step: Text;
  /** What has to be drawn first, for several formats at a time. */
  readonly needs?: 'charts' | 'pictures';
  /** Of which charts a picture is needed; none when absent. */
  readonly pictures?: (set: OutputSet) => readonly string[];
  /** The files that `draw` gives, known without drawing. */
  readonly paths: (set: OutputSet) => readonly string[];
  readonly draw: (
    set: OutputSet,
    desk: ChartDesk,
    formats: readonly OutputFormat[],
  ) => Promise<readonly Artifact[]>;
}

const CHARTS = 'charts';

export const DRAWERS: Readonly<Record<OutputFormat, OutputDrawer>> = {
  xlsx: {
    step: { nl: 'werkboek', en: 'workbook' },
    needs: 'pictures',
    pictures: shownIn,
    paths: documentPath('xlsx'),
    draw: async (set, desk) => {
      const { renderWorkbook } = await import('../render/workbook/render-workbook.ts');
      return oneFile(set, 'xlsx', await renderWorkbook(set.document, await desk.pictures(shownIn(set))));
    },
  },
  html: {
    step: { nl: 'pagina', en: 'page' },
    needs: 'charts',
    paths: documentPath('html'),
    draw: async (set, desk) => {
      const { renderPage } = await import('../render/page/render-page.ts');
      return oneFile(set, 'html', renderPage(set.document, await desk.drawings()));
    },
  },
  interactief: {
    step: { nl: 'pagina met bewegende grafieken', en: 'page with moving charts' },
    needs: 'charts',
    paths: documentPath('interactief'),
    draw: async (set, desk) => {
      const { renderPage } = await import('../render/page/render-page.ts');
      return oneFile(set, 'interactief', renderPage(set.document, await desk.drawings(), await motion(desk)));
    },
  },
  svg: {
    step: { nl: 'grafieken als svg', en: 'charts as svg' },
    needs: 'charts',
    paths: chartPaths('svg'),
    draw: async (_, desk) => perChart('svg', await desk.charts(), ({ svg }) => encode(svg)),
  },
  png: {
    step: { nl: 'grafieken als png', en: 'charts as png' },
    needs: 'pictures',
    pictures: allOf,
    paths: chartPaths('png'),
    draw: async (set, desk) => perChart('png', await desk.pictures(allOf(set)), (png) => png),
  },
  'vl.json': {
    step: { nl: 'grafieken als specificatie', en: 'charts as specification' },
    needs: 'charts',
    paths: chartPaths('vl.json'),
    draw: async (_, desk) =>
      perChart('vl.json', await desk.charts(), ({ spec }) => encode(`${JSON.stringify(spec, null, 2)}\n`)),
  },
  json: {
    step: { nl: 'tabellen als json', en: 'tables as json' },
    paths: documentPath('json'),
    draw: async (set) => oneFile(set, 'json', encode(setJson(set))),
  },
  csv: {
    step: { nl: 'tabellen als csv', en: 'tables as csv' },
    paths: dataPaths,
    draw: async (set) => dataFiles(set),
  },
  md: {
    step: { nl: 'tekst', en: 'text' },
    paths: documentPath('md'),
    draw: async (set, _, formats) => {
      const { renderMarkdown } = await import('../render/markdown/render-markdown.ts');
      const drawn = formats.find((format) => format === 'svg' || format === 'png');
      const pictures = drawn === undefined ? [] : set.plots.map(({ content: { id } }) => id);
      const files = new Map(pictures.map((id) => [id, chartPath(id, drawn!)]));
      return oneFile(set, 'md', renderMarkdown(set.document, files));
    },
  },
};

/** The charts whose picture the workbook holds: Excel draws the others itself. */
function shownIn({ document }: OutputSet): readonly string[] {
  return workbookPlots(document.content).map(({ id }) => id);
}

function allOf({ plots }: OutputSet): readonly string[] {
  return plots.map(({ content: { id } }) => id);
}

function documentPath(extension: OutputFormat): OutputDrawer['paths'] {
  return ({ document }) => [documentFile(document, extension)];
}

function oneFile({ document }: OutputSet, extension: OutputFormat, bytes: Uint8Array): readonly Artifact[] {
  return [{ path: documentFile(document, extension), bytes }];
}

function documentFile({ content: { id } }: OutputSet['document'], extension: OutputFormat): string {
  return extension === 'interactief' ? `${id}_interactief.html` : `${id}.${extension}`;
}

async function motion(desk: ChartDesk): Promise<Motion> {
  const { chartRuntime } = await import('../render/chart/chart-runtime.ts');
  const runtimes = new Map<string, string>();
  for (const [id, chart] of await desk.charts()) runtimes.set(id, await chartRuntime(chart));
  return { script: readPageScript(), runtimes };
}

function chartPaths(extension: OutputFormat): OutputDrawer['paths'] {
  return ({ plots }) => plots.map(({ content: { id } }) => chartPath(id, extension));
}

function perChart<T>(
  extension: OutputFormat,
  drawn: ReadonlyMap<string, T>,
  bytesOf: (one: T) => Uint8Array,
): readonly Artifact[] {
  return [...drawn].map(([id, one]) => ({ path: chartPath(id, extension), bytes: bytesOf(one) }));
}

function chartPath(id: string, extension: OutputFormat): string {
  return `${CHARTS}/${id}.${extension}`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
