import { describe, expect, it } from 'vitest';
import { holdsBirthDate } from '../../../src/ingest/personal/birth-date.ts';
import { holdsEmailAddress } from '../../../src/ingest/personal/email-address.ts';
import { holdsHomeAddress } from '../../../src/ingest/personal/home-address.ts';
import { holdsIban } from '../../../src/ingest/personal/iban.ts';
import { holdsBarePhoneNumber, holdsPhoneNumber } from '../../../src/ingest/personal/phone-number.ts';

const KINDS = {
  'e-mail': holdsEmailAddress,
  telefoon: (text: string) => holdsPhoneNumber(text) || holdsBarePhoneNumber(text),
  iban: holdsIban,
  adres: holdsHomeAddress,
  geboortedatum: holdsBirthDate,
};
const FOUND: Readonly<Record<keyof typeof KINDS, readonly string[]>> = {
  'e-mail': [
    'a@b.be',
    'an.van-den_berg+x@mail.stad.example',
    'mail: <x.y@voorbeeld.be>, graag',
    'jos@école.fr',
  ],
  telefoon: [
    '0470 00 00 00',
    '0470/00.00.00',
    '0470-000 000',
    '0470.000.000',
    '04 70 00 00 00',
    '+32 470 00 00 00',
    '+32470000000',
    '0032 470 00 00 00',
    '0032470000000',
    '+32 (0)470 00 00 00',
    '+32 9 200 00 00',
    '09 200 00 00',
    '09/200.00.00',
    '(09) 200 00 00',
    '02/200 00 00',
    '050 20 00 00',
    '016/20.00.00',
    '053-200000',
    'bel 0470000000 na 18u',
    'tel:092000000',
  ],
  iban: [
    'BE68539007547034',
    'BE68 5390 0754 7034',
    'be68-5390-0754-7034',
    'rek. BE68 5390 0754 7034 van de moeder',
    'NL91 ABNA 0417 1643 00',
    'FR14 2004 1010 0505 0001 3M02 606',
    'DE89 3704 0044 0532 0130 00 (vader)',
    'GB29NWBK60161331926819',
    'TR33 0006 1005 1978 6457 8413 26',
  ],
  adres: [
    'Kerkstraat 12',
    'kerkstraat 12',
    'KERKSTRAAT 12 bus 3',
    'woont Korte Kruisstraat, 7b',
    'Sint-Pietersnieuwstraat nr. 41',
    'Antwerpsesteenweg 701/2',
    'Koning Albertlaan 3A',
    'Voskenslaan 270',
    'Graslei 5',
    'Molenweg 3',
    'rue de la Loi 16',
    'Rue Neuve, 3',
    '12, rue de Flandre',
    'avenue Louise 54',
    "chaussée d'Ixelles 227",
    '12 Long Church Street',
  ],
  geboortedatum: [
    'geb. 05/03/1998',
    'geboren op 5-3-1998',
    '° 5.3.98',
    'born 1998-03-05',
    'né le 05/03/1998',
  ],
};
const DECOYS = [
  '123456789',
  '470000000',
  'D-091234567',
  '20240215',
  '2021-2022',
  '01/09/2014 8:00',
  '02/09/2014 12:30',
  '2014-09-02 08:15:00',
  'BE68539007547035',
  'BE00 0000 0000 0000',
  'XX68539007547034',
  'be12cafe34567890',
  'd41d8cd98f00b204e9800998ecf8427e',
  'f47ac10b-58cc-4372-a567-0e02b2c3d479',
  '@SUM(A1:A9)',
  'klas@school',
  '#REF!',
  'Sint-Lievenscollege',
  'Koninklijk Atheneum 2',
  'HoGent campus Schoonmeersen',
  'Artevelde 3e jaar',
  'Artesis Plantijn Hogeschool',
  'Institut de la Providence 2e degré',
  'Loopbaan 2',
  'onderweg 2 jaar',
  'Onderweg 2 jaar',
  'Leerpad 3',
  'allerlei 3 dingen',
  'Arbeidsmarkt 2021',
  'straatwerk 3',
  'geslaagd 2021',
  'begonnen 01/09/2021',
  'gestart 2021-09-20',
  'SO3-0921',
  'Informatica 2',
  '0123.456.789',
  '1.000,00',
];

describe.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('%s', (kind) => {
  it.each(FOUND[kind])('is found in %j', (text) => {
    expect(KINDS[kind](text)).toBe(true);
  });

  it.each(DECOYS)('is not found in %j', (text) => {
    expect(KINDS[kind](text)).toBe(false);
  });
});
