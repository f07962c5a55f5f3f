import type { CohortText } from '../../compose/cohort-lines.ts';
import type { Sealed } from '../../protect/sealed.ts';
import { alignColumns, wrapLine } from './columns.ts';
import type { TerminalStyle } from './style.ts';

/** The text of one cohort for a terminal of `columns` characters. */
export function renderCohort(
  { content: text }: Sealed<CohortText>,
  columns: number,
  style: TerminalStyle,
): string {
  const lines = [
    style.strong(text.heading),
    ...text.lines.flatMap((line) => wrapLine(line, columns)),
    '',
    ...alignColumns(text.progress, columns),
    '',
    ...text.closing.flatMap((line) => wrapLine(line, columns)),
  ];
  return `${lines.join('\n')}\n`;
}
