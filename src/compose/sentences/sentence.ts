/** The test that a sentence rests on, after correction over its family. */
export interface SentenceTest {
  /** `Newcombe, Fisher, Holm`. */
  readonly name: string;
  readonly p: number;
  /** Bounds of the difference in percentage points; undefined for a test without an interval. */
  readonly bounds: { readonly low: number; readonly high: number } | undefined;
  /** True when "no difference" is left out: only then more or less may be said. */
  readonly clear: boolean;
}

/** One generated sentence, with its full stop. Every number in it is a published one or worked out from such. */
export interface Sentence {
  readonly text: string;
  /** Undefined for a sentence that compares nothing. */
  readonly test: SentenceTest | undefined;
}
