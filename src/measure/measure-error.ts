import type { Text } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';

/** A rule for measure files that `file` breaks at `key`: says both, and how to mend it. */
export function measureError(file: string, key: string, rule: Text, hint?: Text): UserError {
  const text = { nl: `${file}: \`${key}\`: ${rule.nl}`, en: `${file}: \`${key}\`: ${rule.en}` };
  return new UserError('usage', text, hint === undefined ? {} : { hint });
}
