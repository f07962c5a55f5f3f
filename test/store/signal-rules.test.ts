import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { signalRulesInUse } from '../../src/store/read-signal-rules.ts';

const folder = mkdtempSync(join(tmpdir(), 'onderwijs-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

const threshold = (dataDir: string): number | undefined => {
  const config = readConfig({ flags: { data_dir: dataDir }, env: {}, cwd: folder, file: undefined });
  return signalRulesInUse(config)[0]!.drempel;
};

it('the rules are those of the program, then of the data folder, then of the file that the settings name', () => {
  expect(threshold(folder)).toBe(60);
  writeFileSync(join(folder, 'signalen.json'), '{"regels": [{"code": "S1", "drempel": 55}]}');
  expect(threshold(folder)).toBe(55);
  writeFileSync(join(folder, 'eigen.json'), '{"regels": [{"code": "S1", "drempel": 40}]}');
  writeFileSync(join(folder, 'onderwijs-report.yaml'), 'signalen: eigen.json\n');
  expect(threshold(folder)).toBe(40);
  writeFileSync(join(folder, 'onderwijs-report.yaml'), 'signalen: weg.json\n');
  expect(() => threshold(folder)).toThrow('rules of the signals not found');
});
