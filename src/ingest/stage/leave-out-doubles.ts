import type { Engine } from '../../store/engine.ts';
import { report } from '../file-account.ts';
import { fileOf, lineOf, type StagedFile } from './staged-table.ts';

/** Files that are read alike: what stands in two of them twice is a double. */
export interface AlikeFiles {
  readonly files: readonly StagedFile[];
  readonly header: readonly string[];
}

/**
 * Leaves out records that are exactly like an earlier one, of the same file or of one that is read alike, and
 * books them; yields their places.
 */
export async function leaveOutDoubles(
  engine: Engine,
  { files, header }: AlikeFiles,
): Promise<ReadonlySet<number>> {
  const list = ['afdruk', ...files[0]!.columns].join(', ');
  const all = files.map(({ number }) => `select plek, ${list} from bron_${number}`).join(' union all ');
  const prints = files.map(({ number }) => `select afdruk from bron_${number}`).join(' union all ');
  const found = await engine.query(
    `with dubbel as (select afdruk from (${prints}) group by afdruk having count(*) > 1)
     select plek from (${all}) where afdruk in (select afdruk from dubbel)
     qualify row_number() over (partition by ${list} order by plek) > 1 order by plek`,
  );
  const places = found.map((row) => Number(row['plek']));
  await engine.append(
    'weggelaten',
    places.map((place) => [place]),
  );
  for (const place of places) {
    const { account, entry } = files.find(({ number }) => number === fileOf(place))!;
    const line = lineOf(place);
    account.mapped--;
    if (entry.exacte_dubbels === 'fout') {
      account.unmapped.add(line);
      report(account, 'OR-202', { line, column: null }, { sleutel: header.join(', ') });
    } else account.duplicates.push({ line, code: 'OR-201' });
  }
  return new Set(places);
}
