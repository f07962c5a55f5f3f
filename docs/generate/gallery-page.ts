import type { Plot } from '../../src/model/plot.ts';

/** A drawn chart of the report. */
interface Drawn {
  readonly id: string;
  readonly kind: Plot['kind'];
  readonly measure: string;
  readonly svg: string;
}

/** The question that each kind of chart answers, and how it is read. */
const QUESTIONS: Readonly<Record<Plot['kind'], string>> = {
  waterfall: 'Does the balance close? Flows that are not published stand together as one net step.',
  inout: 'Growing or shrinking? Inflow up, outflow down, the net change as a diamond.',
  shares: 'What do they choose? All of a year is one bar; what is hidden is one grey piece at its end.',
  lines: 'What changed? In colour what moved most; whether it moved at all is said with an interval.',
  small_multiples: 'How does each field go, against the rest? One scale for all panels.',
  matrix: 'Where are they a year later? Each row adds up to 100 %; a small cell shows its mark.',
  alluvial: 'The same, as a picture, for internal readers only: every band is a count, however small.',
  triangle: 'How many are still studying or have succeeded? A white cell cannot be observed yet.',
  cif: 'When do they finish or stop? The chance of each outcome by the end of every year, with its band.',
  dots: 'Who succeeds, and how sure? Whiskers are 95 % intervals; the dashed line is everyone.',
};

/** `docs/gallery.md`: every chart with its question, its picture and its values in words. */
export function galleryPage(charts: readonly Drawn[]): string {
  const parts = charts.map(
    ({ id, kind, measure, svg }) =>
      `## ${id}\n\n${QUESTIONS[kind]} \`charts 2022 ${id}\`, from the measure [\`${measure}\`](measures.md#${measure}).\n\n![${described(svg)}](gallery/${id}.png)\n`,
  );
  return `${INTRODUCTION}\n${parts.join('\n')}`;
}

const INTRODUCTION = `# Gallery

Every chart of the yearly report, drawn from the bundled city \`fixtures/stad\`. **All data are invented**: this city does
not exist. \`onderwijs-report charts 2022\` writes each as SVG, as PNG and as a Vega-Lite specification that opens
unchanged in the [Vega editor](https://vega.github.io/editor/). What a chart shows comes from protected tables only.

This page is written by \`npm run docs:gallery\`.
`;

/** The values in words that the picture carries for who cannot see it. */
function described(svg: string): string {
  const [, words = ''] = /<desc [^>]*>([^<]*)<\/desc>/.exec(svg) ?? [];
  return words.replace(/[[\]]/g, (bracket) => `\\${bracket}`);
}
