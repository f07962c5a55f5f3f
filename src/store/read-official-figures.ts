import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OfficialFigure, parseOfficialFigures } from '../model/official-figure.ts';
import { packageRoot } from './package-root.ts';

const FILE = 'reports/vlaanderen/vlaanderen.yaml';

/** The official figures that come with this package, for the sheet of comparison. */
export function readOfficialFigures(): readonly OfficialFigure[] {
  return parseOfficialFigures(FILE, readFileSync(join(packageRoot(), FILE), 'utf8'));
}
