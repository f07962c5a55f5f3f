import { dictionary, list, may, must, record } from './build-shape.ts';
import { REPLACES } from './delivery-record.ts';
import { DERIVATIONS } from './mapping.ts';
import type { Shape } from './shape.ts';

const TEXT: Shape = { kind: 'text' };
const TEXTS: Shape = { kind: 'list', of: TEXT, atLeast: 1 };
const DAY: Shape = { kind: 'text', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const NAME: Shape = { kind: 'text', pattern: '^[a-z][a-z0-9_]*$' };

const SKIP_RULES: Shape = list(
  record({
    kolom: must(TEXT, 'Kolom in de export.'),
    is: must({ kind: 'list', of: TEXT, atLeast: 1 }, 'Staat daar een van deze teksten, dan valt de rij weg.'),
  }),
);

const COLUMN: Shape = record({
  bron: may(
    { kind: 'either', of: [TEXT, TEXTS] },
    'Kolom in de export; meer dan een bij samenvoegen en *_niet_leeg.',
  ),
  waarden: may(dictionary(TEXT), 'Waarde in de export naar waarde in de tabel.'),
  anders: may(TEXT, '"fout", of de waarde voor een cel die leeg of niet herkend is.'),
  constante: may(TEXT, 'Dezelfde waarde voor elke rij.'),
  afgeleid: may({ kind: 'choice', of: DERIVATIONS }, 'Hoe de waarde ontstaat als geen kolom ze heeft.'),
  tabel: may(TEXT, 'Bij "sleutel": de tabel waarvan de sleutel bedoeld is.'),
  teken: may(TEXT, 'Bij "samenvoegen": wat tussen de delen komt.'),
  grens: may(
    { kind: 'choice', of: ['inclusief', 'exclusief'] },
    'exclusief: de datum is de eerste dag erna; de dag ervoor wordt bewaard.',
  ),
  optioneel: may({ kind: 'flag' }, 'De kolom mag in de export ontbreken.'),
});

const TABLE: Shape = record({
  sleutel: may(TEXTS, 'Kolommen die een rij uniek maken; zonder: de sleutel van het gegevensmodel.'),
  bij_conflict: may(
    { kind: 'choice', of: ['fout', 'laatste_en_melden', 'eerste_en_melden'] },
    'Wat telt als twee rijen met dezelfde sleutel iets anders zeggen.',
  ),
  overslaan_als: may(SKIP_RULES, 'Rijen die deze tabel niet voeden.'),
  kolommen: must(dictionary(COLUMN), 'Per kolom van de tabel: waar ze vandaan komt.'),
  kenmerken: may(dictionary(COLUMN), 'Per eigen kenmerk: waar het vandaan komt.'),
});

const FILE: Shape = record({
  patroon: must(TEXT, 'Bestandsnaam; * staat voor om het even welke tekst.'),
  scheidingsteken: may({ kind: 'text', pattern: '^.$' }, 'Zonder: puntkomma of komma, naar de kopregel.'),
  codering: may({ kind: 'choice', of: ['utf-8', 'windows-1252', 'auto'] }, 'Zonder: auto.'),
  decimaal: may(
    { kind: 'choice', of: ['.', ','] },
    'Decimaalteken; zonder: punt, en bij puntkomma ook komma.',
  ),
  datumformaten: may(TEXTS, 'YYYY, MM, DD, M, D en de tekens ertussen.'),
  lege_waarden: may({ kind: 'list', of: TEXT }, 'Cellen die "niets bekend" betekenen.'),
  rij: may(TEXT, 'Wat een rij is: persoon, traject, traject_x_schooljaar, of een tabel.'),
  exacte_dubbels: may({ kind: 'choice', of: ['overslaan', 'fout'] }, 'Zonder: overslaan en tellen.'),
  onbekende_kolommen: may({ kind: 'choice', of: ['melden', 'negeren'] }, 'Zonder: negeren.'),
  overslaan_als: may(SKIP_RULES, 'Rijen die wegvallen, zoals totalen.'),
  tabellen: must(dictionary(TABLE), 'Welke tabellen het bestand voedt.'),
});

const TRAIT: Shape = record({
  naam: must(NAME, 'Naam in tabellen en in --by.'),
  niveau: must({ kind: 'choice', of: ['persoon', 'traject'] }, 'Waarvan het een kenmerk is.'),
  label: must(record({ nl: must(TEXT, 'Nederlands.'), en: must(TEXT, 'Engels.') }), 'Hoe het heet.'),
  categorieen: may(
    list(
      record({
        code: must(TEXT, 'Waarde in de tabel.'),
        nl: must(TEXT, 'Nederlands.'),
        en: must(TEXT, 'Engels.'),
      }),
    ),
    'De categorieen, in volgorde; zonder: wat voorkomt.',
  ),
});

/** What a `mapping.json` looks like; its checks and its published JSON Schema are both made from this. */
export const MAPPING_SHAPE: Shape = record({
  $schema: may(TEXT, 'Voor editors.'),
  schema: must({ kind: 'choice', of: ['onderwijs-report/mapping-1'] }, 'Versie van deze vorm.'),
  naam: must(TEXT, 'Waarvan dit de mapping is.'),
  beschrijving: may(TEXT, 'Vrije toelichting.'),
  peildatum: may(DAY, 'Laatste dag die meetelt.'),
  registratie_vanaf: may(DAY, 'Dag vanaf waar instroom bekend is.'),
  vervangt: may(
    { kind: 'choice', of: REPLACES },
    'Wat een levering vervangt: de schooljaren die erin zitten, alles (zonder: alles), of niets.',
  ),
  kenmerken: may(list(TRAIT), 'Eigen kenmerken van personen en trajecten.'),
  grenzen: may(
    dictionary(
      dictionary(
        record({
          minimum: may({ kind: 'number' }, 'Kleinste waarde.'),
          maximum: may({ kind: 'number' }, 'Grootste waarde.'),
        }),
      ),
    ),
    'Andere grenzen dan die van het gegevensmodel, per tabel en kolom.',
  ),
  bestanden: must({ kind: 'list', of: FILE, atLeast: 1 }, 'Hoe elk bestand gelezen wordt.'),
});
