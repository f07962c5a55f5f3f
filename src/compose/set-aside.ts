import type { ComposeContext } from './context.ts';

/** One line that says how many rows are not counted because they have faults, or none. */
export function setAsideLine({
  lang,
  provenance,
}: Pick<ComposeContext, 'lang' | 'provenance'>): readonly string[] {
  const { inputs } = provenance;
  const apart = inputs.reduce((sum, input) => sum + (input.apart ?? 0), 0);
  const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
  if (apart === 0) return [];
  if (lang === 'nl') {
    return [
      apart === 1
        ? `Let op: 1 van de ${rows} aangeleverde rijen heeft fouten en telt niet mee.`
        : `Let op: ${apart} van de ${rows} aangeleverde rijen hebben fouten en tellen niet mee.`,
    ];
  }
  return [
    apart === 1
      ? `Note: 1 of the ${rows} delivered rows has faults and does not count.`
      : `Note: ${apart} of the ${rows} delivered rows have faults and do not count.`,
  ];
}
