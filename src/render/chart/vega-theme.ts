import type { Lang } from '../../model/text.ts';
import { FONT_FAMILY, INK } from '../theme.ts';
import type { Spec } from './spec.ts';

/** The Vega-Lite configuration of every picture; it travels inside the delivered specification. */
export function vegaTheme(lang: Lang): Spec {
  return {
    font: FONT_FAMILY,
    view: { stroke: null },
    axis: {
      labelFontSize: 14,
      labelColor: INK.normal,
      labelPadding: 6,
      labelLimit: 0,
      title: null,
      domain: false,
      ticks: false,
      grid: false,
      gridColor: INK.grid,
    },
    legend: {
      orient: 'top',
      title: null,
      symbolType: 'square',
      symbolSize: 160,
      labelFontSize: 14,
      labelColor: INK.normal,
      labelLimit: 0,
    },
    title: {
      anchor: 'start',
      frame: 'bounds',
      fontSize: 20,
      fontWeight: 600,
      color: INK.strong,
      lineHeight: 26,
      offset: 18,
      subtitleFontSize: 14.5,
      subtitleColor: INK.normal,
      subtitleLineHeight: 20,
      subtitlePadding: 6,
    },
    locale: { number: NUMBERS[lang] },
  };
}

/** The d3-format locale of each language. */
const NUMBERS: Readonly<Record<Lang, Spec>> = {
  nl: { decimal: ',', thousands: '.', grouping: [3], currency: ['€\u00a0', ''], minus: '\u2212' },
  en: { decimal: '.', thousands: ',', grouping: [3], currency: ['€', ''], minus: '\u2212' },
};
