import type { Plot } from '../../model/plot.ts';
import type { Lang, Text } from '../../model/text.ts';
import type { Idiom } from './spec.ts';
import { textLayer } from './text-layer.ts';

const NOTHING: Text = {
  nl: 'Er zijn geen gegevens om te tekenen.',
  en: 'There are no data to draw.',
};

/** One sentence where a frame without data would stand. */
export const idiomEmpty: Idiom<Plot> = (_plot, { lang }: { readonly lang: Lang }) => ({
  width: 1,
  height: 24,
  layer: [
    textLayer([{ text: NOTHING[lang] }], { x: { value: 0 }, y: { value: 12 } }, { align: 'left', size: 15 }),
  ],
});
