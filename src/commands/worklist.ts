import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Labels } from '../compose/labels.ts';
import { dayNumber, isoDate } from '../model/day.ts';
import type { ExitName } from '../model/exit-code.ts';
import { SIGNAL_NAMES, type SignalRule } from '../model/signal-rule.ts';
import type { Lang } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import type { WorklistRow } from '../model/worklist.ts';
import { renderWorklist } from '../render/workbook/worklist.ts';
import type { SqlRow } from '../store/engine.ts';
import { readListQuery } from '../store/read-queries.ts';
import { signalRulesInUse } from '../store/read-signal-rules.ts';
import { writeArtifacts } from '../store/write-output.ts';
import { choosePolicy } from './audience.ts';
import { openData } from './open-data.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';
import { requireDay } from './require-day.ts';
import { signalDay } from './signal-day.ts';
import { tellWritten } from './tell-written.ts';

/**
 * `signals --werklijst`: the open signals person by person, in a file of their own for internal readers. Under
 * the rule of `--intern`: allowed in the settings, never in CI, logged. Nothing of it is printed or published.
 */
export async function worklist(request: CommandRequest, date: string | undefined): Promise<ExitName> {
  requireDay(date);
  const inner: CommandRequest = { ...request, intern: true };
  if (request.json || request.csv) throw onlyAFile();
  choosePolicy(inner, 'signals --werklijst');
  const data = await openData(request);
  const { lang, out } = request.config;
  try {
    const day = signalDay(data, date);
    const found = await data.engine.query(readListQuery('werklijst').sql, { datum: dayNumber(day) });
    const words = wordsOf(signalRulesInUse(request.config), lang);
    const rows = found.map((row) => worklistRow(row, { words, labels: data.labels, lang }));
    const folder = join(out, 'intern');
    const path = `werklijst-${day}.xlsx`;
    const list = { day, invented: data.invented, withActions: data.tablesPresent.includes('acties'), rows };
    if (request.dryRun) {
      tell(request, [`${lang === 'nl' ? 'zou schrijven' : 'would write'}: ${join(folder, path)}`]);
      return 'done';
    }
    const bytes = await renderWorklist(list, lang);
    keepFormer(join(folder, path), bytes);
    writeArtifacts(folder, [{ path, bytes }], { secret: true });
    tellWritten(request, folder, [{ path, bytes }]);
  } finally {
    data.engine.close();
  }
  return 'done';
}

type Words = ReadonlyMap<string, { readonly reason: string; readonly suggestion: string }>;

/** Per rule its reason and suggestion, with its thresholds filled in. */
function wordsOf(rules: readonly SignalRule[], lang: Lang): Words {
  return new Map(
    rules.map((rule) => {
      const parameters = new Map<string, unknown>(Object.entries(rule));
      const filled = (text: string) =>
        text.replace(/\{(\w+)\}/g, (all, name: string) => String(parameters.get(name) ?? all));
      return [
        SIGNAL_NAMES[rule.code],
        { reason: filled(rule.reden[lang]), suggestion: filled(rule.voorstel[lang]) },
      ];
    }),
  );
}

function worklistRow(
  row: SqlRow,
  { words, labels, lang }: { readonly words: Words; readonly labels: Labels; readonly lang: Lang },
): WorklistRow {
  const text = (name: string): string => String(row[name]);
  const label = (list: string, code: string): string => labels.lists[list]?.[code]?.[lang] ?? code;
  return {
    person: text('persoon_id'),
    traject: text('traject_id'),
    level: label('niveaus', text('niveau')),
    programme: text('opleiding'),
    rule: label('signaalregel', text('regel')),
    since: isoDate(Number(row['dag'])),
    ...words.get(text('regel'))!,
  };
}

/** What caseworkers filled in is never lost: a list of the same day that differs is kept beside the new one. */
function keepFormer(path: string, bytes: Uint8Array): void {
  if (!existsSync(path) || readFileSync(path).equals(bytes)) return;
  const former = (n: number): string => path.replace(/\.xlsx$/, `.vorige-${n}.xlsx`);
  let n = 1;
  while (existsSync(former(n))) n += 1;
  renameSync(path, former(n));
}

function onlyAFile(): UserError {
  return new UserError('usage', {
    nl: 'de werklijst gaat enkel naar een bestand, niet naar de uitvoer: laat --json en --csv weg',
    en: 'the work list goes to a file only, not to the output: leave out --json and --csv',
  });
}
