import { list, may, must, record } from './build-shape.ts';
import type { Shape, ShapeField } from './shape.ts';
import { SIGNAL_NAMES, type SignalCode } from './signal-rule.ts';

const TEXT: Shape = { kind: 'text' };
const NUMBER: Shape = { kind: 'number' };
const DAY_OF_YEAR: Shape = { kind: 'text', pattern: '^\\d{2}-\\d{2}$' };
const BOTH: Shape = record({ nl: must(TEXT, 'Nederlands.'), en: must(TEXT, 'Engels.') });

const DEADLINES: Shape = {
  kind: 'list',
  atLeast: 1,
  of: record({
    dag: must(DAY_OF_YEAR, 'Uiterste dag voor een resultaat (MM-DD).'),
    begonnen_voor: must(DAY_OF_YEAR, 'Enkel wie voor deze dag begon (MM-DD).'),
    evaluatiemoment: may(TEXT, 'Enkel een resultaat van dit evaluatiemoment telt.'),
  }),
};

/** What a rule has besides its texts, its levels and whether it is on. */
const PARAMETERS: Readonly<Record<SignalCode, Readonly<Record<string, ShapeField>>>> = {
  S1: { drempel: must(NUMBER, 'Minder dan dit percentage van de geëvalueerde studiepunten verworven.') },
  S2: { momenten: must(DEADLINES, 'Dagen waarop een resultaat er moet zijn.') },
  S3: { dag: must(DAY_OF_YEAR, 'Dag waarop de nieuwe inschrijving er moet zijn (MM-DD).') },
  S4: { aantal: must(NUMBER, 'Bij de hoeveelste wissel.') },
  S5: {
    dagen: must(NUMBER, 'Zoveel dagen zonder traject.'),
    van: must(DAY_OF_YEAR, 'Eerste dag die meetelt (MM-DD).'),
    tot: must(DAY_OF_YEAR, 'Laatste dag die meetelt (MM-DD).'),
  },
  S6: {
    minder_dan: must(NUMBER, 'Minder studiepunten opgenomen dan dit.'),
    nog_te_gaan: must(NUMBER, 'Zoveel studiepunten resten er minstens.'),
    dag: must(DAY_OF_YEAR, 'Dag van het signaal, of de start als die later valt (MM-DD).'),
  },
  S7: { extra_jaren: must(NUMBER, 'Jaren boven de nominale duur: 0, 1 of 2.') },
  S8: {
    minder_dan: must(NUMBER, 'Leerkrediet lager dan dit.'),
    dag: must(DAY_OF_YEAR, 'Dag van het signaal, of de start als die later valt (MM-DD).'),
  },
  S9: {
    gestart_vanaf: must(
      { kind: 'text', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      'Enkel wie vanaf deze dag begon (JJJJ-MM-DD).',
    ),
    dag: must(DAY_OF_YEAR, 'Dag na het eerste jaar waarop alles verworven moet zijn (MM-DD).'),
  },
  S10: { minder_dan: must(NUMBER, 'Minder dan dit percentage aanwezig.') },
};

const COMMON: Readonly<Record<string, ShapeField>> = {
  actief: must({ kind: 'flag' }, 'Geeft deze regel signalen?'),
  niveaus: may(list(TEXT), 'Enkel deze niveaus; zonder: alle.'),
  label: must(BOTH, 'Naam van de regel.'),
  reden: must(BOTH, 'Waarom het signaal er is; {drempel} wordt de waarde van die parameter.'),
  voorstel: must(BOTH, 'Voorgestelde actie.'),
};

/** The keys of a rule: all of them in the file that comes with the program, in one's own only what differs. */
export function signalRuleShape(code: SignalCode, kind: 'volledig' | 'eigen'): Shape {
  const fields = { ...COMMON, ...PARAMETERS[code] };
  const own = Object.fromEntries(
    Object.entries(fields).map(([name, { shape, doc }]) => [name, may(shape, doc)]),
  );
  return record({
    code: must({ kind: 'choice', of: [code] }, `Code van de regel: ${SIGNAL_NAMES[code]}.`),
    ...(kind === 'volledig' ? fields : own),
  });
}

/** The shape of one's own `signalen.json`; the published JSON Schema is made from it. */
export const SIGNAL_RULES_SHAPE: Shape = record({
  $schema: may(TEXT, 'Waar dit schema staat.'),
  regels: must(
    list({
      kind: 'either',
      of: (Object.keys(SIGNAL_NAMES) as SignalCode[]).map((code) => signalRuleShape(code, 'eigen')),
    }),
    'Regels die afwijken van wat het programma meebrengt; een regel die hier niet staat, blijft zoals hij is.',
  ),
});
