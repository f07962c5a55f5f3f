import type { ByLevel } from '../../src/model/measure.ts';

/** Traits by which a measure of that level is asked in tests, everybody first. */
export const ASKED_TRAITS: Readonly<Record<ByLevel, readonly string[]>> = {
  geen: ['totaal'],
  persoon: ['totaal', 'geslacht', 'niveaugroep', 'leeftijd'],
  traject: ['totaal', 'geslacht', 'niveaugroep', 'leeftijd'],
  vraag: ['totaal', 'thema', 'doelgroep', 'kanaal'],
};
