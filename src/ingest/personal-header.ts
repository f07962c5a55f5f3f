/** Words in a header that say that the column holds personal data: nl, fr and en, without accents. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  rijksregisternummer: [
    'rijksregisternummer',
    'rijksregisternr',
    'rijksregister',
    'rrn',
    'insz',
    'inss',
    'niss',
    'bisnummer',
    'nationaalnummer',
    'ssin',
    'nrn',
    'bisnr',
    'registrenational',
  ],
  naam: [
    'naam',
    'voornaam',
    'achternaam',
    'familienaam',
    'roepnaam',
    'nom',
    'prenom',
    'name',
    'firstname',
    'lastname',
    'surname',
    'fullname',
    'forename',
    'voornamen',
    'patronyme',
  ],
  'e-mail': ['email', 'mail', 'mailadres', 'emailadres', 'courriel'],
  telefoon: [
    'telefoon',
    'telefoonnummer',
    'telefoonnr',
    'tel',
    'gsm',
    'gsmnummer',
    'mobiel',
    'phone',
    'mobile',
    'telephone',
    'portable',
    'cellphone',
    'gsmnr',
    'telnr',
  ],
  adres: [
    'adres',
    'straat',
    'straatnaam',
    'huisnummer',
    'huisnr',
    'busnummer',
    'adresse',
    'rue',
    'address',
    'street',
    'woonadres',
    'postadres',
    'verblijfsadres',
    'domicile',
    'housenumber',
  ],
  rekeningnummer: ['iban', 'rekeningnummer', 'rekeningnr', 'bankrekening', 'bankaccount', 'bic'],
  geboortedatum: [
    'geboortedatum',
    'geboortedag',
    'birthdate',
    'birthday',
    'gebdatum',
    'dateofbirth',
    'dob',
    'datenaissance',
    'datedenaissance',
  ],
};

/** Two or more words in a row that together say so. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  'e-mail': ['e mail', 'e mailadres'],
  rijksregisternummer: [
    'nationaal nummer',
    'national number',
    'numero national',
    'rijksregister nummer',
    'rijksregister nr',
    'registre national',
    'national register',
  ],
  naam: ['first name', 'last name', 'family name', 'full name', 'given name', 'nom de famille'],
  adres: ['house number', 'numero de maison', 'lieu de residence'],
  rekeningnummer: ['bank account', 'account number', 'numero de compte', 'compte bancaire'],
  geboortedatum: [
    'date of birth',
    'birth date',
    'date de naissance',
    'date naissance',
    'geboorte datum',
    'datum geboorte',
    'geb datum',
  ],
};

/** Beside one of these words a name is that of a thing, not of a person. */
const THINGS: ReadonlySet<string> = new Set([
  'opleiding',
  'opleidings',
  'richting',
  'studierichting',
  'school',
  'instelling',
  'programma',
  'module',
  'cursus',
  'vak',
  'programme',
  'program',
  'course',
  'institution',
  'formation',
  'ecole',
]);

/**
 * The kind of personal data that a header announces, or undefined. Whole words only: `opleidingsnaam` is
 * fine, `naam` and `Naam cliënt` are not; `Naam opleiding` is, for it names a thing.
 */
export function personalHeader(header: string): string | undefined {
  const words = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const line = ` ${words.join(' ')} `;
  const whole = words.join('');
  for (const [kind, list] of Object.entries(WORDS)) {
    if (kind === 'naam' && words.some((word) => THINGS.has(word))) continue;
    if (list.includes(whole) || words.some((word) => list.includes(word))) return kind;
  }
  return Object.entries(PHRASES).find(([, list]) => list.some((phrase) => line.includes(` ${phrase} `)))?.[0];
}
