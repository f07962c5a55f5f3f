import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/store/package-root.ts';
import { compareValue } from '../compare-value.ts';
import { compareToolbox, isToolboxFolder } from './compare-toolbox.ts';
import { toolboxLines } from './toolbox-lines.ts';

const FIXTURES = join(packageRoot(), 'fixtures');

describe.each([
  { name: 'basic', values: 1245 },
  { name: 'textbook', values: 34750 },
])('the toolbox on $name', ({ name, values }) => {
  const files = compareToolbox(join(FIXTURES, name));

  it('equals R', () => {
    const all = files.flatMap((file) => file.values);
    expect(all.filter((value) => compareValue(value).differs)).toEqual([]);
    expect(all).toHaveLength(values);
  });

  it('compares something of every file, and knows every name', () => {
    expect(files.filter((file) => file.values.length === 0)).toEqual([]);
    expect(files.flatMap(({ leftOut }) => Object.values(leftOut))).not.toContain('not known to the toolbox');
  });
});

describe('a comparison with figures of the toolbox', () => {
  it('is made for a set of any name, finds what differs and names what it does not know', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onderwijs-toolbox-'));
    for (const suffix of ['.csv', '.expected.json'])
      cpSync(join(FIXTURES, `textbook/ovarian${suffix}`), join(folder, `proef${suffix}`));
    const expected = join(folder, 'proef.expected.json');
    const text = readFileSync(expected, 'utf8');
    writeFileSync(expected, text.replace('"n_risk": 23', '"n_risk": 24').replace('"df"', '"more": 1, "df"'));
    writeFileSync(
      join(folder, 'counts.csv'),
      'x,lo,hi,mid\n0,0,3.68887945411394,1\n1,0.1,5.57164339093890,2\n',
    );
    const lines = toolboxLines(compareToolbox(folder));
    rmSync(folder, { recursive: true });
    expect(lines).toContain('  proef.expected.json (alle).km.180.n_risk: expected 24, ours 23');
    expect(lines).toContain('proef.expected.json: more not compared: not known to the toolbox');
    expect(lines).toContain('counts.csv: mid not compared: not known to the toolbox');
    expect(lines.filter((line) => line.startsWith('  '))).toHaveLength(2);
  });

  it('is not made for a folder of exports', () => {
    expect(isToolboxFolder(join(FIXTURES, 'flat'))).toBe(false);
    expect(isToolboxFolder(join(FIXTURES, 'nergens'))).toBe(false);
    expect(isToolboxFolder(join(FIXTURES, 'basic'))).toBe(true);
  });
});
