import type { CommandSpec } from './command-spec.ts';
import { BY } from './shared-flags.ts';

/** Commands that explain, prove and look after: what a figure means, what was released, what a run depends on. */
export const GUARD_COMMANDS: Readonly<
  Record<'explain' | 'ledger' | 'audit' | 'advies' | 'doctor' | 'demo', CommandSpec>
> = {
  explain: {
    name: 'explain',
    usage: 'explain <naam>',
    text: {
      nl: 'wat een maat, een melding (OR-104), een signaal (S1) of een teken ([c]) betekent',
      en: 'what a measure, a finding (OR-104), a signal (S1) or a mark ([c]) means',
    },
    example: 'explain voortgang',
    flags: [],
    readsInput: false,
    run: async (request, [name]) => (await import('../commands/explain.ts')).explain(request, String(name)),
  },
  ledger: {
    name: 'ledger',
    usage: 'ledger [actie]',
    text: {
      nl: 'welke cijfers wanneer vrijgegeven zijn (actie: vergeet)',
      en: 'which figures were released when (actie: vergeet)',
    },
    example: 'ledger',
    flags: [
      {
        flags: '--reden <zin>',
        text: {
          nl: 'waarom eerdere uitgaven niet meer tellen (vergeet)',
          en: 'why earlier releases no longer count (vergeet)',
        },
      },
    ],
    readsInput: false,
    run: async (request, [action], flags) =>
      (await import('../commands/ledger.ts')).ledger(request, action as string | undefined, {
        reason: flags['reden'] as string | undefined,
      }),
  },
  audit: {
    name: 'audit',
    usage: 'audit',
    text: {
      nl: 'val alles aan wat gepubliceerd wordt, en zeg wat dat bewijst',
      en: 'attack all that is published, and say what that proves',
    },
    example: 'audit',
    flags: [
      {
        flags: '--export <bestand>',
        text: {
          nl: 'schrijf alles wat een aanvaller ziet (JSON)',
          en: 'write all that an attacker sees (JSON)',
        },
      },
      {
        flags: '--controle',
        text: { nl: 'controleer de bewaarde bewijzen opnieuw', en: 'check the kept proofs again' },
      },
    ],
    readsInput: false,
    run: async (request, _, flags) =>
      (await import('../commands/audit.ts')).audit(request, {
        file: flags['export'] as string | undefined,
        check: flags['controle'] === true,
      }),
  },
  advies: {
    name: 'advies',
    usage: 'advies [maat]',
    text: {
      nl: 'hoe grof een tabel moet zijn om weinig te verbergen',
      en: 'how coarse a table must be to hide little',
    },
    example: 'advies voortgang',
    flags: [BY],
    readsInput: false,
    run: async (request, [id], flags) =>
      (await import('../commands/advies.ts')).advies(
        request,
        id === undefined ? undefined : String(id),
        flags['by'] as string | undefined,
      ),
  },
  doctor: {
    name: 'doctor',
    usage: 'doctor',
    text: {
      nl: 'kijk alles na waar een run van afhangt',
      en: 'look at everything that a run depends on',
    },
    example: 'doctor',
    flags: [
      {
        flags: '--max-age <dagen>',
        text: {
          nl: 'exitcode 3 als laatste levering of rapport ouder is (35d)',
          en: 'exit code 3 when the last delivery or report is older (35d)',
        },
      },
    ],
    readsInput: false,
    run: async (request, _, flags) =>
      (await import('../commands/doctor.ts')).doctor(request, flags['maxAge'] as string | undefined),
  },
  demo: {
    name: 'demo',
    usage: 'demo',
    text: { nl: 'alles samen op een verzonnen stad', en: 'the whole road on an invented city' },
    example: 'demo --out out/demo',
    flags: [],
    readsInput: false,
    run: async (request) => (await import('../commands/demo.ts')).demo(request),
  },
};
