/** Between the groups of a number. */
const GAP = '[ ./-]{1,3}';
const SIX = `(?:\\d{6}|\\d{3}${GAP}\\d{3}|\\d{2}${GAP}\\d{2}${GAP}\\d{2})`;
const SEVEN = `(?:\\d{7}|\\d{3}${GAP}\\d{2}${GAP}\\d{2}|\\d{3}${GAP}\\d{4}|\\d{2}${GAP}\\d{2}${GAP}\\d{3})`;
const LONG_ZONE = '(?:1[0-69]|5\\d|6[013-57-9]|71|8[0-35-79])';

/** A number as it is spelled within the country: zone or mobile prefix, then groups. */
const SPELLED = new RegExp(
  `(?<![\\d+])\\(?0(?:[2349]\\)?${GAP}${SEVEN}|${LONG_ZONE}\\)?${GAP}${SIX}|4[5-9]\\d\\)?${GAP}${SIX}|4${GAP}[5-9]\\d${GAP}${SIX})(?![ ./-]?\\d)`,
);

/** A number with the code of the country: a plus, or 00 and a gap; eight digits follow, nine for a mobile. */
const ABROAD =
  /(?<!\d)(?:\+ ?|00[ ./-]?)32(?=\d*[ ./(-]|(?<=\+ ?32))[ ./-]{0,3}(?:\(0\)[ ./-]{0,3}|0(?=[1-9]))?(?:4[5-9](?:[ ./-]{0,3}\d){7}|[1-9](?:[ ./-]{0,3}\d){7})(?!\d)/;

/** The same without any gap, as a word of its own. */
const UNSPACED =
  /(?<![^\s:(/,;])(?:0032(?:4[5-9]\d{7}|[1-9]\d{7})|04[5-9]\d{7}|0(?:[2349]\d|1[0-69]|5\d|6[013-57-9]|71|8[0-35-79])\d{6})(?![^\s),.;/])/;

/** True when a text holds a Belgian phone number that is spelled as one: with a plus or with gaps. */
export function holdsPhoneNumber(text: string): boolean {
  return SPELLED.test(text) || ABROAD.test(text);
}

/** True when a text holds digits that could be a Belgian phone number without gaps; many an id could too. */
export function holdsBarePhoneNumber(text: string): boolean {
  return UNSPACED.test(text);
}
