import type { Loader } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import type { Spec } from './spec.ts';
import { textWidth } from './text-width.ts';

/** The inside of a drawn SVG, without its outer element, and its size in px. */
export interface DrawnBody {
  readonly inner: string;
  readonly width: number;
  readonly height: number;
  /** What Vega-Lite had to say about the specification; empty for a good one. */
  readonly warnings: readonly string[];
}

/** Compiles a Vega-Lite specification and draws it, with the true widths of the letters and without a network. */
export async function drawBody(spec: Spec): Promise<DrawnBody> {
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  useTrueWidths(vega);
  vega.resetSVGDefIds();
  const warnings: string[] = [];
  const compiled = compile(spec as unknown as TopLevelSpec, { logger: collector(warnings) });
  const runtime = vega.parse(compiled.spec);
  const view = new vega.View(runtime, { renderer: 'none', loader: CLOSED, logger: collector(warnings) });
  const svg = await view.toSVG();
  view.finalize();
  return { ...inside(svg), warnings };
}

/** Vega guesses 0.8 em per letter where there is no canvas, nearly twice the truth. */
function useTrueWidths(vega: object): void {
  const { textMetrics } = vega as {
    readonly textMetrics: { width: (item: VegaText, text: unknown) => number };
  };
  textMetrics.width = ({ fontSize = 11, fontWeight }, text) => {
    const line = text === null || text === undefined ? '' : String(text).trim();
    return textWidth(line, fontSize, Number(fontWeight) >= 600 || fontWeight === 'bold' ? 600 : 400);
  };
}

interface VegaText {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

/** A picture is drawn from the data inside it: whatever it asks for is refused. */
const CLOSED: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

function refuse(): Promise<never> {
  return Promise.reject(new Error('a chart may not load anything'));
}

/** A logger that keeps warnings and errors and prints nothing. */
function collector(warnings: string[]) {
  const logger = {
    level: () => logger,
    error: (...messages: readonly unknown[]) => keep(messages),
    warn: (...messages: readonly unknown[]) => keep(messages),
    info: () => logger,
    debug: () => logger,
  };
  function keep(messages: readonly unknown[]) {
    warnings.push(messages.map(String).join(' '));
    return logger;
  }
  return logger;
}

/**
 * The roles and English labels that Vega writes are dropped: the words around the picture speak for it.
 * Control characters go too, for XML has no place for them.
 */
function inside(svg: string): { readonly inner: string; readonly width: number; readonly height: number } {
  const open = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>/.exec(svg);
  if (!open) throw new Error('Vega drew something that is not an SVG');
  const inner = svg.slice(open[0].length, -'</svg>'.length);
  return {
    inner: inner.replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, '').replace(/\p{Cc}/gu, ' '),
    width: Number(open[1]),
    height: Number(open[2]),
  };
}
