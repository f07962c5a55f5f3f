import type { DocumentParts } from '../../model/document.ts';
import { word } from './words.ts';

/** What must be said on every sheet: that it may not be passed on, that the figures are invented. */
export function warnings({ provenance, lang }: DocumentParts): readonly string[] {
  return [
    ...(provenance.audience === 'intern' ? [word('intern', lang)] : []),
    ...(provenance.invented ? [word('invented', lang)] : []),
  ];
}
