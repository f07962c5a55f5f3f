import { formatDate } from '../locale/numbers.ts';
import { WORDS } from '../locale/words.ts';
import type { ComposeContext } from './context.ts';
import { setAsideLine } from './set-aside.ts';

/** `Bron: dossiers sociale dienst, peildatum 15 februari 2024`, and that the data are invented if they are. */
export function sourceLine({ lang, provenance, organisation }: ComposeContext): string {
  const invented = provenance.invented ? `, ${WORDS.invented[lang]}` : '';
  const intern = provenance.audience === 'intern' ? ` · ${WORDS.intern[lang]}` : '';
  const day = formatDate(provenance.peildatum, lang);
  const line = `${WORDS.source[lang]}: ${organisation}${invented}, ${WORDS.referenceDate[lang]} ${day}${intern}`;
  return [line, ...setAsideLine({ lang, provenance })].join(' · ');
}

/** What stands in every picture: internal figures, or invented data; undefined when neither. */
export function watermark({ lang, provenance }: ComposeContext): string | undefined {
  if (provenance.audience === 'intern') return WORDS.intern[lang];
  return provenance.invented ? WORDS.invented[lang] : undefined;
}

/** The run record in words, for the sheet Herkomst. */
export function originRows({
  lang,
  provenance,
  septemberregel,
  policy,
}: ComposeContext): readonly (readonly [string, string])[] {
  const nl = lang === 'nl';
  return [
    [nl ? 'Programma' : 'Program', `onderwijs-report ${provenance.toolVersion}`],
    ['peildatum', provenance.peildatum],
    ['registratie_vanaf', provenance.registratieVanaf],
    [nl ? 'septemberregel' : 'September rule', septemberregel ? (nl ? 'aan' : 'on') : nl ? 'uit' : 'off'],
    [nl ? 'Doelpubliek' : 'Audience', policy.audience],
    [nl ? 'Bescherming' : 'Protection', provenance.policy],
    ...(provenance.invented ? ([[nl ? 'Gegevens' : 'Data', WORDS.invented[lang]]] as const) : []),
    ...provenance.inputs.map(
      ({ file, sha256, rows, apart = 0 }) =>
        [
          file,
          `sha256 ${sha256}, ${rows} ${nl ? 'rijen' : 'rows'}${apart === 0 ? '' : nl ? `, ${apart} apart gezet` : `, ${apart} set aside`}`,
        ] as const,
    ),
  ];
}
