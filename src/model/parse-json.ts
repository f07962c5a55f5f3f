import { UserError } from './user-error.ts';

/** The content of a JSON file, with or without a byte order mark. Throws a UserError (exit 2) naming `path`. */
export function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UserError('usage', { nl: `${path} is geen JSON`, en: `${path} is not JSON` }, { cause });
  }
}
