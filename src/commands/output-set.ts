import type { ComposeContext } from '../compose/context.ts';
import type { DocumentParts } from '../model/document.ts';
import type { Plot } from '../model/plot.ts';
import type { Sealed } from '../protect/sealed.ts';
import type { AuditedRelease } from './make-release.ts';
import { publishedJson } from './published-json.ts';

/** All that the files of one year are drawn from, whatever their form. */
export interface OutputSet {
  /** The command that publishes: `report`. */
  readonly command: string;
  readonly release: AuditedRelease;
  readonly context: ComposeContext;
  readonly document: Sealed<DocumentParts>;
  readonly plots: readonly Sealed<Plot>[];
}

/** The tables of a set as one JSON document. */
export function setJson({ command, release, context }: OutputSet): string {
  return publishedJson(command, release.tables, { context, audit: release.audit });
}
