import { dayFormat } from './day-format.ts';
import type { MappingColumn } from './mapping.ts';
import { normalForm } from './normal-form.ts';
import { refuseMapping, requireKnown } from './refuse-mapping.ts';

/**
 * A column of a mapping comes from somewhere, and what it can become is one of `codes` (undefined = any
 * text). Throws a UserError (exit 2).
 */
export function checkMappingColumn(
  column: MappingColumn,
  codes: readonly string[] | undefined,
  place: string,
): void {
  const { bron, constante, afgeleid, waarden = {}, anders } = column;
  if (bron === undefined && constante === undefined && afgeleid === undefined) {
    refuseMapping(place, {
      nl: 'zet "bron", "constante" of "afgeleid"',
      en: 'set "bron", "constante" or "afgeleid"',
    });
  }
  for (const target of [...Object.values(waarden), constante, anders]) {
    if (codes !== undefined && target !== undefined && target !== 'fout') requireKnown(target, codes, place);
  }
  checkForms(waarden, place);
}

/** Two texts that differ in case, accents or punctuation only must not mean two things. */
function checkForms(waarden: Readonly<Record<string, string>>, place: string): void {
  const forms = new Map<string, string>();
  for (const [key, target] of Object.entries(waarden)) {
    const form = normalForm(key);
    if (form !== '' && (forms.get(form) ?? target) !== target) {
      refuseMapping(`${place}.waarden`, {
        nl: `"${key}" staat er tweemaal, met een andere waarde`,
        en: `"${key}" stands there twice, with another value`,
      });
    }
    forms.set(form, target);
  }
}

/** Each of `datumformaten` has a year, a month and a day. Throws a UserError (exit 2). */
export function checkDayFormats(names: readonly string[] | undefined, place: string): void {
  const wrong = names?.find((name) => dayFormat(name) === undefined);
  if (wrong === undefined) return;
  refuseMapping(`${place}.datumformaten`, {
    nl: `"${wrong}" heeft geen YYYY, MM en DD`,
    en: `"${wrong}" has no YYYY, MM and DD`,
  });
}
