import { UserError } from '../model/user-error.ts';

/** What `report` can write, in the order in which it is written. */
export const REPORT_FORMATS = ['xlsx', 'html', 'svg', 'png', 'json', 'csv', 'md'] as const;

/** What `charts` writes of each chart: the two pictures, and the specification behind them. */
export const CHART_FORMATS = ['svg', 'png', 'vl.json'] as const;

export type OutputFormat = (typeof REPORT_FORMATS)[number] | (typeof CHART_FORMATS)[number] | 'interactief';

/**
 * The formats named in `xlsx,html`, each once and in the order of `formats`; all of them when none is named.
 * Throws UserError(usage) with the list for a name that is not in it.
 */
export function parseFormats<F extends OutputFormat>(
  named: string | undefined,
  formats: readonly F[],
): readonly F[] {
  if (named === undefined) return formats;
  const asked = named.split(',').map((name) => name.trim().toLowerCase());
  const list = formats.join(', ');
  const unknown = asked.find((name) => !formats.some((format) => format === name));
  if (unknown === undefined) return formats.filter((format) => asked.includes(format));
  throw new UserError(
    'usage',
    { nl: `--formats kent geen \`${unknown}\``, en: `--formats does not know \`${unknown}\`` },
    {
      hint: {
        nl: `kies uit ${list}, met komma's ertussen`,
        en: `choose from ${list}, with commas between them`,
      },
    },
  );
}
