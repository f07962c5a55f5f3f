import type { Dimension } from '../model/measure.ts';

/** The two dimensions of a comparison of one school year with the next. */
export function fromTo(over: Dimension): readonly Dimension[] {
  return [
    { ...over, name: 'van', label: { nl: 'Van', en: 'From' }, total: false },
    { ...over, name: 'naar', label: { nl: 'Naar', en: 'To' }, total: false },
  ];
}
