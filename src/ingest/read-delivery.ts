import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract } from '../model/contract.ts';
import type { Mapping } from '../model/mapping.ts';
import { parseMapping } from '../model/parse-mapping.ts';
import type { Settings } from '../model/settings.ts';
import { checkDelivery, type ReadProgress } from './check-delivery.ts';
import type { Correction, Delivery } from './delivery.ts';
import { entryByHeader } from './entry-by-header.ts';
import { findInputs } from './find-inputs.ts';
import { identityMapping } from './identity-mapping.ts';
import { openStage } from './stage/stage.ts';

/** What a delivery is read with. */
export interface ReadOptions {
  /** Path of a mapping; without it, a `mapping.json` that lies with the files, else none. */
  readonly mapping?: string;
  /** Settings that are known already; those of the mapping fill the rest. */
  readonly settings: Partial<Settings>;
  readonly contract: Contract;
  /** Leave out what cannot be used instead of refusing the whole delivery. */
  readonly quarantine?: boolean;
  readonly corrections?: readonly Correction[];
  /** Folder in which the rows lie while they are checked; a temporary one when left out. */
  readonly dataDir?: string;
  /** File with what came in on standard input, which `-` stands for. */
  readonly stdin?: string;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * Reads files and folders into a delivery and holds it to every rule. Stores nothing; close the delivery when
 * it is no longer needed. Throws a UserError for a path without input (exit 3) and for a mapping that cannot be
 * used (exit 2).
 */
export async function readDelivery(paths: readonly string[], options: ReadOptions): Promise<Delivery> {
  const { contract, settings, corrections = [] } = options;
  const inputs = await findInputs(paths, options.mapping, options.stdin);
  const mapping =
    inputs.mapping === undefined
      ? identityMapping(contract)
      : parseMapping(inputs.mapping.text, inputs.mapping.path, contract);
  const proposed = {
    ...(mapping.peildatum !== undefined && { peildatum: mapping.peildatum }),
    ...(mapping.registratie_vanaf !== undefined && { registratieVanaf: mapping.registratie_vanaf }),
  };
  const used = inputs.mapping && {
    path: inputs.mapping.path,
    naam: mapping.naam,
    sha256: createHash('sha256').update(inputs.mapping.text).digest('hex'),
    text: inputs.mapping.text,
    replaces: mapping.vervangt,
    spansYears: spansYears(mapping),
  };
  const files = await Promise.all(
    inputs.files.map(async (file) =>
      file.at === options.stdin ? { ...file, entry: await entryByHeader(file, mapping) } : file,
    ),
  );
  const stage = await openStage(options.dataDir ?? join(tmpdir(), 'onderwijs-report'));
  try {
    const checked = await checkDelivery(
      { ...inputs, files },
      {
        contract,
        mapping,
        peildatum: settings.peildatum ?? mapping.peildatum,
        stage,
        quarantine: options.quarantine ?? false,
        corrections,
        ...(options.onProgress !== undefined && { onProgress: options.onProgress }),
      },
    );
    return {
      ...checked,
      corrections,
      traits: mapping.kenmerken ?? [],
      mapping: used,
      mappingSettings: proposed,
      close: stage.close,
    };
  } catch (error) {
    stage.close();
    throw error;
  }
}

/** True when a column of the mapping follows from all the school years of a traject together. */
function spansYears({ bestanden }: Mapping): boolean {
  const columns = bestanden.flatMap(({ tabellen }) =>
    Object.values(tabellen).flatMap(({ kolommen }) => Object.values(kolommen)),
  );
  return columns.some(({ afgeleid }) => afgeleid?.endsWith('_uit_schooljaren') === true);
}
