/** How words are set apart on a terminal; plain where colour is off, so nothing depends on it. */
export interface TerminalStyle {
  readonly strong: (text: string) => string;
}

export const PLAIN: TerminalStyle = { strong: (text) => text };
export const BOLD: TerminalStyle = { strong: (text) => `\u001b[1m${text}\u001b[22m` };
