import type { TopLevelSpec } from 'vega-lite';
import type { Chart } from './render-chart.ts';

/**
 * A chart as a browser can draw it anew: compiled and parsed already, its expressions as trees, so that the page
 * needs neither a compiler nor `eval`. JSON text.
 */
export async function chartRuntime({ spec }: Chart): Promise<string> {
  const [{ parse }, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const { title: _, ...body } = spec;
  const bare = { ...body, padding: 0, background: null };
  const compiled = compile(bare as unknown as TopLevelSpec);
  return JSON.stringify(parse(compiled.spec, undefined, { ast: true }));
}
