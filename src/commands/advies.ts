import { type AdviceText, adviceText } from '../compose/advice-lines.ts';
import { advise } from '../design/advise.ts';
import { LARGEST_SHARE } from '../design/choose-design.ts';
import { formatShare } from '../locale/numbers.ts';
import type { ExitName } from '../model/exit-code.ts';
import { TOTAL } from '../model/table.ts';
import type { Lang } from '../model/text.ts';
import type { Policy } from '../protect/policy.ts';
import { protect } from '../protect/protect.ts';
import { externPolicy } from './audience.ts';
import { countTables, distinctRequests, isAvailable, requireMeasure } from './count-tables.ts';
import { designContext } from './design-tables.ts';
import { type OpenData, openData } from './open-data.ts';
import type { CommandRequest } from './request.ts';

/** Ties are broken the same way every time; nothing of the pattern itself is shown. */
const NO_SECRET = new Uint8Array(32);

/**
 * `advies [MAAT] [--by X]`: how much a table would hide as it is counted, and the three coarser versions of
 * it that leave most to see. Without a measure: every table of the yearly set. Shows no figure of the data.
 */
export async function advies(
  request: CommandRequest,
  measure: string | undefined,
  by: string | undefined,
): Promise<ExitName> {
  const data = await openData(request);
  try {
    const policy: Policy = { ...externPolicy(request.config), method: 'onderdrukken' };
    const texts = await adviceOf(data, policy, { measure, by, lang: request.config.lang });
    const { effects, config, json } = request;
    if (json)
      effects.stdout(
        `${JSON.stringify({ schema_version: 1, opdracht: 'advies', tabellen: texts }, null, 2)}\n`,
      );
    else effects.stdout(texts.map((text) => printAdvice(text, config.lang)).join('\n'));
  } finally {
    data.engine.close();
  }
  return 'done';
}

async function adviceOf(
  data: OpenData,
  policy: Policy,
  asked: { readonly measure: string | undefined; readonly by: string | undefined; readonly lang: Lang },
): Promise<readonly AdviceText[]> {
  const { settings, ladders, labels } = data;
  if (asked.measure !== undefined) requireMeasure(data, asked.measure);
  const requests =
    asked.measure === undefined
      ? ladders.tables.filter(({ measure }) => isAvailable(data, measure))
      : [{ measure: asked.measure, per: asked.by ?? TOTAL }];
  const tables = await countTables(
    data,
    distinctRequests(requests.map(({ measure, per }) => ({ measure, per }))),
  );
  const options = {
    context: designContext(data),
    policy,
    largest: LARGEST_SHARE,
    protect: async (set: typeof tables) =>
      (await protect(set, policy, { peildatum: settings.peildatum, salt: NO_SECRET })).tables,
  };
  const texts: AdviceText[] = [];
  for (const table of tables)
    texts.push(adviceText(await advise(table, ladders, options), { labels, lang: asked.lang }));
  return texts;
}

function printAdvice({ tabel, titel, versies }: AdviceText, lang: Lang): string {
  const word = lang === 'nl' ? 'verborgen' : 'hidden';
  const lines = versies.map(({ versie, aantallen, verborgen, aandeel }) => {
    const share = aantallen === 0 ? '-' : formatShare(aandeel, 100, lang);
    return `  ${share.padStart(4)} ${word} (${verborgen}/${aantallen})  ${versie}`;
  });
  return [`${tabel}: ${titel}`, ...lines, ''].join('\n');
}
