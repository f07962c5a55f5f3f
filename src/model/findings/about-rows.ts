import type { FindingRule } from '../finding-rule.ts';

/** Rules on a row as a whole, on rows together, and between tables. */
export const ROW_RULES: readonly FindingRule[] = [
  {
    code: 'OR-201',
    slug: 'rij-dubbel',
    outcome: 'dubbel',
    privacy: false,
    rule: {
      nl: 'de rij is letterlijk gelijk aan een eerdere; ze telt één keer',
      en: 'the row is literally equal to an earlier one; it counts once',
    },
    fix: { nl: 'niets te doen', en: 'nothing to do' },
  },
  {
    code: 'OR-202',
    slug: 'sleutel-dubbel',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'een eerdere rij heeft dezelfde sleutel ({sleutel}) met andere inhoud',
      en: 'an earlier row has the same key ({sleutel}) with other content',
    },
    fix: {
      nl: 'hou één van beide rijen, of zeg met "bij_conflict" in de mapping welke geldt',
      en: 'keep one of the two rows, or say with "bij_conflict" in the mapping which one holds',
    },
  },
  {
    code: 'OR-203',
    slug: 'waarde-strijdig',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'een eerdere rij met dezelfde sleutel ({sleutel}) zegt iets anders; de {gekozen} waarde telt',
      en: 'an earlier row with the same key ({sleutel}) says otherwise; the {gekozen} value counts',
    },
    fix: {
      nl: 'maak de waarde gelijk bij de bron',
      en: 'make the value the same at the source',
    },
  },
  {
    code: 'OR-204',
    slug: 'sleutel-zonder-basis',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: 'deze sleutel ({sleutel}) komt niet voor in {bestand}',
      en: 'this key ({sleutel}) does not occur in {bestand}',
    },
    fix: {
      nl: 'lever de rij ook in het andere bestand, of schrap ze hier',
      en: 'deliver the row in the other file too, or remove it here',
    },
  },
  {
    code: 'OR-205',
    slug: 'sleutel-zonder-aanvulling',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'deze sleutel ({sleutel}) komt niet voor in {bestand}; wat dat bestand aanvult blijft leeg',
      en: 'this key ({sleutel}) does not occur in {bestand}; what that file adds stays empty',
    },
    fix: {
      nl: 'kijk na of het andere bestand volledig is',
      en: 'check whether the other file is complete',
    },
  },
  {
    code: 'OR-206',
    slug: 'overgeslagen-volgens-mapping',
    outcome: 'overgeslagen',
    privacy: false,
    rule: {
      nl: 'de mapping slaat deze rij over ("overslaan_als")',
      en: 'the mapping leaves this row out ("overslaan_als")',
    },
    fix: { nl: 'niets te doen', en: 'nothing to do' },
  },
  {
    code: 'OR-207',
    slug: 'kopregel-herhaald',
    outcome: 'overgeslagen',
    privacy: false,
    rule: { nl: 'deze rij is nog eens de kopregel', en: 'this row is the header line once more' },
    fix: { nl: 'niets te doen; ze wordt geteld', en: 'nothing to do; it is counted' },
  },
  {
    code: 'OR-208',
    slug: 'totaalrij',
    outcome: 'overgeslagen',
    privacy: false,
    rule: { nl: 'deze rij is een totaal of subtotaal', en: 'this row is a total or subtotal' },
    fix: { nl: 'niets te doen; ze wordt geteld', en: 'nothing to do; it is counted' },
  },
  {
    code: 'OR-209',
    slug: 'losse-tekst',
    outcome: 'overgeslagen',
    privacy: false,
    rule: {
      nl: 'deze rij is één losse tekst: een titel, voetregel of opmerking',
      en: 'this row is one loose text: a title, footer or remark',
    },
    fix: {
      nl: 'niets te doen; ze wordt geteld. Zijn het toch gegevens, vul dan de andere kolommen in',
      en: 'nothing to do; it is counted. If it is data after all, fill in the other columns',
    },
  },
  {
    code: 'OR-210',
    slug: 'verwijderd-volgens-herstellijst',
    outcome: 'overgeslagen',
    privacy: false,
    rule: {
      nl: 'de herstellijst laat deze rij weg ("verwijderen")',
      en: 'the fix-list leaves this row out ("delete")',
    },
    fix: {
      nl: 'niets te doen; ze wordt geteld. Haal het woord uit de herstellijst om ze terug te krijgen',
      en: 'nothing to do; it is counted. Take the word out of the fix-list to get it back',
    },
  },
  {
    code: 'OR-301',
    slug: 'verwijzing-zonder-doel',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: '{kolom} verwijst naar een rij die niet in {tabel} staat',
      en: '{kolom} refers to a row that is not in {tabel}',
    },
    fix: {
      nl: 'lever de ontbrekende rij, of verbeter de verwijzing',
      en: 'deliver the missing row, or mend the reference',
    },
  },
  {
    code: 'OR-302',
    slug: 'einde-voor-start',
    outcome: 'fout',
    privacy: false,
    rule: { nl: 'het einde ligt voor de start', en: 'the end lies before the start' },
    fix: {
      nl: 'verbeter een van beide datums; was er geen enkele dag studie, gebruik dan de reden nooit_gestart',
      en: 'mend one of the dates; if there was no day of study at all, use the reason nooit_gestart',
    },
  },
  {
    code: 'OR-303',
    slug: 'start-na-peildatum',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'de start ligt na de peildatum; de rij telt nog niet mee',
      en: 'the start lies after the peildatum; the row does not count yet',
    },
    fix: {
      nl: 'niets te doen als de start gepland is; kijk anders datum en peildatum na',
      en: 'nothing to do when the start is planned; otherwise check date and peildatum',
    },
  },
  {
    code: 'OR-304',
    slug: 'reden-zonder-einde',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'er is een reden van einde zonder einddatum; het traject telt als lopend',
      en: 'there is a reason for ending without an end date; the traject counts as running',
    },
    fix: { nl: 'vul de einddatum aan', en: 'add the end date' },
  },
  {
    code: 'OR-305',
    slug: 'einde-zonder-reden',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'het traject is beëindigd zonder reden; die telt als onbekend',
      en: 'the traject has ended without a reason; it counts as unknown (onbekend)',
    },
    fix: { nl: 'vul de reden van einde aan', en: 'add the reason for ending' },
  },
  {
    code: 'OR-306',
    slug: 'verworven-boven-opgenomen',
    outcome: 'waarschuwing',
    privacy: false,
    rule: {
      nl: 'er zijn meer studiepunten verworven dan opgenomen',
      en: 'more credits are earned than taken up',
    },
    fix: {
      nl: 'kijk beide aantallen na; vrijgestelde studiepunten horen bij geen van beide',
      en: 'check both numbers; exempted credits belong to neither',
    },
  },
  {
    code: 'OR-307',
    slug: 'verwijzing-naar-apart-gezet',
    outcome: 'fout',
    privacy: false,
    rule: {
      nl: '{kolom} verwijst naar een rij van {tabel} die apart gezet is (enkel met --quarantine)',
      en: '{kolom} refers to a row of {tabel} that was set aside (with --quarantine only)',
    },
    fix: {
      nl: 'verbeter die andere rij; dan kan deze ook mee',
      en: 'mend that other row; then this one can be used too',
    },
  },
];
