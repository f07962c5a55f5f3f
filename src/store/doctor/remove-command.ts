/** The command with which a shell removes files and folders. */
export function removeCommand(paths: readonly string[]): string {
  return `rm -r ${paths.map((path) => `'${path.replaceAll("'", "'\\''")}'`).join(' ')}`;
}
