import fc from 'fast-check';

const digits = (size: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }).map((all) => all.join(''));
const padded = (min: number, max: number, size: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(size, '0'));

/** A valid national or BIS number of either century, in any spelling. */
const nationalNumber = fc
  .tuple(padded(0, 99, 2), padded(1, 12, 2), padded(1, 28, 2), padded(1, 997, 3))
  .chain(([year, month, day, serial]) =>
    fc
      .tuple(fc.constantFrom(0, 20, 40), fc.constantFrom('', '2'), fc.integer({ min: 0, max: 4 }))
      .map(([bis, century, style]) => {
        const m = String(Number(month) + bis).padStart(2, '0');
        const check = 97 - (Number(`${century}${year}${m}${day}${serial}`) % 97);
        const c = String(check).padStart(2, '0');
        return [
          `${year}${m}${day}${serial}${c}`,
          `${year}.${m}.${day}-${serial}.${c}`,
          `${year}${m}${day}-${serial}-${c}`,
          `${year} ${m} ${day} ${serial} ${c}`,
          `dossier van ${year}.${m}.${day}-${serial}.${c}, gesloten`,
        ][style]!;
      }),
  );

const email = fc
  .tuple(
    fc.constantFrom('an.peeters', 'j_d', 'info+test', 'x', "o'neil"),
    fc.constantFrom('voorbeeld.be', 'mail.stad.example', 'school-3.vlaanderen'),
    fc.constantFrom('', 'mail naar '),
  )
  .map(([local, domain, before]) => `${before}${local}@${domain}`);

const grouped = (number: string, style: number, gap: string): string => {
  const cuts = style === 0 ? [2, 4] : [3];
  const parts = [0, ...cuts].map((from, i) => number.slice(from, cuts[i] ?? number.length));
  return style === 2 ? number : parts.join(gap);
};

const phone = fc
  .tuple(
    fc.constantFrom('470', '486', '495', '50', '16', '11', '89', '59', '71'),
    digits(6),
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom(' ', '.', '-'),
    fc.constantFrom('0', '+32 ', '+32', '0032 ', '0032', '+32 (0)'),
  )
  .map(([zone, number, style, gap, before]) => `${before}${zone}${gap}${grouped(number, style, gap)}`);

const barePhone = fc
  .tuple(fc.constantFrom('0470', '0486', '0032495', '+32471'), digits(6), fc.constantFrom('', 'bel '))
  .map(([start, rest, before]) => `${before}${start}${rest}`);

const cityPhone = fc
  .tuple(fc.constantFrom('02', '03', '04', '09', '(09)', '+32 9'), digits(7), fc.constantFrom(' ', '/'))
  .map(([zone, n, gap]) => `${zone}${gap}${n.slice(0, 3)}.${n.slice(3, 5)}.${n.slice(5)}`);

function withCheck(country: string, bban: string, wrong: number): string {
  const text = `${bban}${country}00`.replace(/[A-Z]/g, (sign) => String(sign.charCodeAt(0) - 55));
  const check = ((98 - Number(BigInt(text) % 97n) + wrong - 2) % 97) + 2;
  return `${country}${String(check).padStart(2, '0')}${bban}`;
}

const ibanWith = (wrong: fc.Arbitrary<number>) =>
  fc
    .tuple(
      fc.oneof(
        digits(12).map((bban) => ['BE', bban] as const),
        digits(10).map((rest) => ['NL', `ABNA${rest}`] as const),
        digits(23).map((bban) => ['FR', bban] as const),
        digits(18).map((bban) => ['DE', bban] as const),
      ),
      wrong,
      fc.constantFrom('', ' ', '-'),
      fc.constantFrom('', 'rekening '),
    )
    .map(([[country, bban], off, gap, before]) => {
      const groups = withCheck(country, bban, off).match(/.{1,4}/g)!;
      return before + groups.join(gap);
    });

const birthDate = fc
  .tuple(
    fc.integer({ min: 1950, max: 2006 }),
    padded(1, 12, 2),
    padded(1, 28, 2),
    fc.constantFrom('', 'geb. ', '° '),
  )
  .chain(([y, m, d, before]) =>
    fc.constantFrom(`${d}/${m}/${y}`, `${y}-${m}-${d}`, `${d}.${m}.${y}`).map((date) => before + date),
  );

const address = fc
  .tuple(
    fc.constantFrom('Kerk', 'Nieuw', 'Sint-Jans', 'Lange Kruis', 'molen'),
    fc.constantFrom('straat', 'laan', 'steenweg', 'dreef', 'plein'),
    fc.integer({ min: 1, max: 400 }),
    fc.constantFrom(' %', ', %', ' nr. %', ' %b', ' % bus 4', '% '),
  )
  .map(([name, kind, number, form]) =>
    form === '% ' ? `${number}, rue de la ${name}` : `${name}${kind}${form.replace('%', String(number))}`,
  );

/** Valid personal values by the code that must be found. */
export const PERSONAL: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'OR-402': nationalNumber,
  'OR-403': birthDate,
  'OR-404': email,
  'OR-405': fc.oneof(phone, barePhone, cityPhone),
  'OR-406': ibanWith(fc.constant(0)),
  'OR-407': address,
};

const hex = (size: number) =>
  fc
    .array(fc.integer({ min: 0, max: 15 }), { minLength: size, maxLength: size })
    .map((all) => all.map((value) => value.toString(16)).join(''));

const SCHOOLS = [
  'Koninklijk Atheneum 2',
  'Sint-Lievenscollege',
  'HoGent campus Schoonmeersen',
  'GO! Technisch Atheneum 1e graad',
  'Artevelde 3e jaar',
  'Institut de la Providence, 2e degré',
  'CVO Gent (avond, module 4)',
] as const;

/** Cells that look personal and are not; a column is filled with one kind. */
export const DECOYS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'negen cijfers': digits(9),
  'acht cijfers': digits(8),
  'twaalf cijfers': digits(12),
  'elf cijfers': digits(11),
  'letter en elf cijfers': digits(11).map((text) => `P${text}`),
  'tien cijfers': digits(10),
  md5: hex(32),
  sha256: hex(64),
  'zestien hex': hex(16),
  uuid: fc.uuid(),
  scholen: fc.constantFrom(...SCHOOLS),
  'verkeerde controlecijfers': ibanWith(fc.integer({ min: 1, max: 96 })),
  'nationaal fout': fc
    .tuple(padded(0, 99, 2), padded(1, 12, 2), padded(1, 28, 2), padded(1, 997, 3), padded(1, 97, 2))
    .map(([y, m, d, s, c]) => [`${y}.${m}.${d}-${s}.`, `${y}${m}${d}${s}`, c] as const)
    .filter(([, body, c]) => ['', '2'].every((century) => 97 - (Number(century + body) % 97) !== Number(c)))
    .map(([spelled, , c]) => spelled + c),
  datums: fc
    .tuple(fc.integer({ min: 2013, max: 2024 }), padded(1, 12, 2), padded(1, 28, 2))
    .map(([y, m, d]) => `${d}/${m}/${y}`),
  tijdstippen: fc
    .tuple(fc.integer({ min: 2013, max: 2024 }), padded(1, 12, 2), padded(1, 28, 2), padded(8, 18, 2))
    .map(([y, m, d, h]) => `${d}/${m}/${y} ${h}:00:00`),
  bedragen: fc.tuple(padded(1, 999, 1), digits(3)).map(([high, low]) => `${high}.${low},00`),
  opleidingen: fc.constantFrom(
    'Leerpad 3',
    'Loopbaan 2',
    'Arbeidsmarkt 2021',
    'Informatica 2',
    'onderweg 2 jaar',
  ),
};
