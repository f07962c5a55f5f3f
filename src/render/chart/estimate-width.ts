import type { Spec } from './spec.ts';
import { textWidth } from './text-width.ts';

/** Between the labels of an axis and the plot; as in the theme. */
const AXIS_PADDING = 6;
const AXIS_SIZE = 14;

interface Edges {
  readonly left: number;
  readonly right: number;
}

/**
 * About how wide a body will be drawn: the plot with the words that reach out of it, read from the
 * specification. Cheaper than a drawing by far; what it does not know (a legend, panels) only costs one.
 */
export function estimateWidth(spec: Spec): number | undefined {
  const { width, layer } = spec;
  if (typeof width !== 'number' || !Array.isArray(layer)) return undefined;
  const edges = (layer as readonly Spec[]).flatMap((each) => layerEdges(each, width));
  const left = Math.min(0, ...edges.map((edge) => edge.left));
  const right = Math.max(width, ...edges.map((edge) => edge.right));
  return right - left;
}

function layerEdges(layer: Spec, width: number): readonly Edges[] {
  const mark = (layer['mark'] ?? {}) as Spec;
  const { x, y } = (layer['encoding'] ?? {}) as Readonly<Record<string, Spec | undefined>>;
  const rows = ((layer['data'] as Spec | undefined)?.['values'] ?? []) as readonly Spec[];
  const words =
    mark['type'] === 'text' ? rows.flatMap((row) => wordEdges(row, mark, placeOf(row, x, width))) : [];
  return [...words, ...axisEdges(y)];
}

/** Px from the left of the plot; undefined for a place in the middle of a band. */
function placeOf(row: Spec, x: Spec | undefined, width: number): number | undefined {
  if (typeof x?.['value'] === 'number') return x['value'];
  const value = row[String(x?.['field'])];
  const scale = x?.['scale'] as { readonly domain: readonly number[] } | null | undefined;
  if (typeof value !== 'number' || x?.['type'] !== 'quantitative' || scale === undefined) return undefined;
  if (scale === null) return value;
  const [from, to] = scale.domain;
  return ((value - from!) / (to! - from!)) * width;
}

function wordEdges(row: Spec, mark: Spec, place: number | undefined): readonly Edges[] {
  if (place === undefined) return [];
  const size = textWidth(
    String(row['text']),
    Number(mark['fontSize']),
    mark['fontWeight'] === 600 ? 600 : 400,
  );
  const start =
    place + Number(mark['dx']) - size * { left: 0, center: 0.5, right: 1 }[mark['align'] as 'left'];
  return [{ left: start, right: start + size }];
}

/** The labels of a vertical axis of shares. */
function axisEdges(y: Spec | undefined): readonly Edges[] {
  const axis = y?.['axis'] as { readonly values?: readonly number[] } | null | undefined;
  return (axis?.values ?? []).map((value) => {
    const size = textWidth(`${Math.round(value * 100)}%`, AXIS_SIZE);
    return { left: -AXIS_PADDING - size, right: 0 };
  });
}
