import { explainFinding } from '../compose/explain-finding.ts';
import { explainMeasure } from '../compose/explain-measure.ts';
import { explainSignal } from '../compose/explain-signal.ts';
import { MARKS } from '../locale/words.ts';
import type { Mark, Passage } from '../model/document.ts';
import type { ExitName } from '../model/exit-code.ts';
import { FINDING_CATALOGUE } from '../model/finding-catalogue.ts';
import { nearestName } from '../model/nearest-name.ts';
import { UserError } from '../model/user-error.ts';
import { POLICY_EXTERN } from '../protect/policy.ts';
import { wrapLine } from '../render/terminal/columns.ts';
import { BOLD, PLAIN } from '../render/terminal/style.ts';
import { readMeasures } from '../store/read-queries.ts';
import { signalRulesInUse } from '../store/read-signal-rules.ts';
import type { CommandRequest } from './request.ts';

/** `explain MEASURE|CODE`: what a measure, a finding (`OR-104`), a signal (`S1`) or a mark (`c`) means. Needs no data. */
export async function explain(request: CommandRequest, asked: string): Promise<ExitName> {
  const { effects, json } = request;
  const passage = explanationOf(asked, request);
  if (json) {
    const document = { schema_version: 1, opdracht: 'explain', gevraagd: asked, ...passage };
    effects.stdout(`${JSON.stringify(document, null, 2)}\n`);
    return 'done';
  }
  const style = effects.colour ? BOLD : PLAIN;
  const lines = passage.lines.flatMap((line) => wrapLine(line, effects.columns));
  effects.stdout(`${[style.strong(passage.heading), ...lines].join('\n')}\n`);
  return 'done';
}

/** Throws UserError(usage), with the nearest name, for what is neither a measure nor a code. */
function explanationOf(asked: string, { config }: CommandRequest): Passage {
  const { lang, k = POLICY_EXTERN.k } = config;
  const measures = readMeasures();
  const measure = measures.find(({ id }) => id === asked.toLowerCase());
  if (measure !== undefined) return explainMeasure(measure, lang);
  const rule = FINDING_CATALOGUE.find(({ code, slug }) => code === asked.toUpperCase() || slug === asked);
  if (rule !== undefined) return explainFinding(rule, lang);
  const signal = signalRulesInUse(config).find(({ code }) => code === asked.toUpperCase());
  if (signal !== undefined) return explainSignal(signal, lang);
  const mark = asked.replace(/^\[|\]$/g, '') as Mark;
  if (Object.hasOwn(MARKS, mark)) {
    return { heading: `[${mark}]`, lines: [MARKS[mark][lang].replace('{max}', String(k - 1))] };
  }
  const names = [...measures.map(({ id }) => id), ...FINDING_CATALOGUE.map(({ code }) => code)];
  const near = nearestName(asked, names);
  throw new UserError(
    'usage',
    { nl: `geen maat of code met de naam \`${asked}\``, en: `no measure or code named \`${asked}\`` },
    {
      hint: {
        nl: near === undefined ? `maten: ${measures.map(({ id }) => id).join(', ')}` : `bedoelde je ${near}?`,
        en:
          near === undefined
            ? `measures: ${measures.map(({ id }) => id).join(', ')}`
            : `did you mean ${near}?`,
      },
    },
  );
}
