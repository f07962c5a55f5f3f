import type { Plot } from '../../model/plot.ts';
import type { Lang } from '../../model/text.ts';
import type { Sealed } from '../../protect/sealed.ts';
import { INK } from '../theme.ts';
import { bodyOf } from './body-of.ts';
import { composeFigure, composePicture, MARGIN, ROOM, titleLines } from './compose-figure.ts';
import { fitBody } from './fit-body.ts';
import type { Spec } from './spec.ts';
import { wrapText } from './wrap-text.ts';

/** A picture in three forms. */
export interface Chart {
  /** A Vega-Lite specification that stands on its own. */
  readonly spec: Spec;
  /** The figure as SVG text, with its words. */
  readonly svg: string;
  /** The drawing as SVG text without title, definition and footnote, for a page that sets those itself. */
  readonly picture: string;
}

/**
 * Draws a plot, 760 px wide and as high as it needs. The same plot and language give the same bytes,
 * whatever was drawn before and wherever it runs.
 */
export async function renderChart({ content: plot }: Sealed<Plot>, lang: Lang): Promise<Chart> {
  const { spec, drawn } = await fitBody(bodyOf(plot, lang), ROOM);
  return {
    spec: standalone(plot, spec),
    svg: composeFigure(plot, drawn, lang),
    picture: composePicture(plot, drawn, lang),
  };
}

/** The body with the words that the figure sets around it, for an editor that knows only Vega-Lite. */
function standalone(plot: Plot, body: Spec): Spec {
  const { title, subtitle, footnote, description, watermark } = plot;
  return {
    ...body,
    background: INK.paper,
    padding: MARGIN,
    description,
    title: {
      text: titleLines(title).lines,
      fontSize: titleLines(title).size,
      subtitle: wrapText(subtitle, ROOM, { size: 14.5 }),
    },
    usermeta: { id: plot.id, title, subtitle, footnote, description, watermark: watermark ?? null },
  };
}
