/** Everything a command does to the world besides files; tests hand in their own. */
export interface Effects {
  /** The result: data only. */
  readonly stdout: (text: string) => void;
  /** Everything else: progress, warnings, the next step. */
  readonly stderr: (text: string) => void;
  /** Width of the terminal, in characters. */
  readonly columns: number;
  /** Colour may be used on stdout. */
  readonly colour: boolean;
  /** stderr is a terminal: progress may be shown. */
  readonly terminal: boolean;
  /** What comes in; only asked for when a command line says `-`. */
  readonly stdin: { readonly terminal: boolean; readonly bytes: () => AsyncIterable<Uint8Array> };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The moment of the run in ISO form; only for logs and for how long a step took, never for a figure. */
  readonly now: () => string;
}
