/**
 * What the YAML that comes with this package says, by its text. Empty in the sources; the build fills it in, so that
 * a run need not read some fifty heads again. A text that was changed since is not in it, and is read.
 */
export const KNOWN_YAML: ReadonlyMap<string, unknown> = new Map();
