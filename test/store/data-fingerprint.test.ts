import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { dataFingerprint } from '../../src/store/data-fingerprint.ts';
import { openDuckdb } from '../../src/store/duckdb.ts';

/** More than are joined into one text, and one that is not a multiple of it. */
const ROWS = 2345;
const NAMES = ['vragen', 'acties', 'steunperiodes', 'caseload', 'kenmerken', 'kenmerk_categorieen'];

it('is the hash of all sorted rows, a line each, whatever their order in the table', async () => {
  const persons = Array.from({ length: ROWS }, (_, i) => [`p${(i * 7) % ROWS}`, i % 3 === 0 ? null : 'é']);
  const engine = await openDuckdb('', 'geheugen');
  await engine.execute('create table personen(persoon_id varchar, geslacht varchar)');
  await engine.append('personen', persons);
  const lines = persons.map(([id, sex]) => `${sex ?? '~'}\x1f${id}\n`);
  lines.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const text = [
    '\npersonen:geslacht,persoon_id\n',
    ...lines,
    '\ntrajecten:\n\ninschrijvingen:\n\nresultaten:\n',
  ];
  const rest = [...NAMES, 'personen_kenmerken', 'trajecten_kenmerken'].map((name) => `\n${name}:\n`);
  const expected = createHash('sha256')
    .update([...text, ...rest].join(''))
    .digest('hex');
  expect(await dataFingerprint(engine)).toBe(expected);
  engine.close();
});
