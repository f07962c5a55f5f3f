import type { DocumentParts } from '../model/document.ts';
import type { Text } from '../model/text.ts';

const INTERN: Text = { nl: 'INTERN, niet verspreiden.', en: 'INTERNAL, do not distribute.' };
const INVENTED: Text = { nl: 'Verzonnen gegevens.', en: 'Invented data.' };

/** What must be said on every sheet and page: that it may not be passed on, that the figures are invented. */
export function warnings({ provenance, lang }: DocumentParts): readonly string[] {
  return [
    ...(provenance.audience === 'intern' ? [INTERN[lang]] : []),
    ...(provenance.invented ? [INVENTED[lang]] : []),
  ];
}
