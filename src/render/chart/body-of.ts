import type { Plot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import { drawIdiom } from './draw-idiom.ts';
import type { Spec } from './spec.ts';
import { vegaTheme } from './vega-theme.ts';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/** The Vega-Lite specification of a plot without the words around it, for a plot of so many px. */
export function bodyOf(
  plot: Plot,
  lang: Lang,
  { narrow = false }: { readonly narrow?: boolean } = {},
): (width: number) => Spec {
  const bare = { $schema: SCHEMA, background: null, padding: 0, config: vegaTheme(lang) };
  return (width) => ({ ...bare, ...drawIdiom(plot, { width, lang, narrow }) });
}
