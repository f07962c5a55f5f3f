import { existsSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type CellCorrection,
  type Correction,
  type DeliveredFile,
  type Delivery,
  isDropped,
} from '../ingest/delivery.ts';
import { STDIN } from '../ingest/find-inputs.ts';
import { type FilledList, isFixList, readFixList } from '../ingest/read-fix-list.ts';
import type { Finding } from '../model/finding.ts';
import { findingRule } from '../model/finding-catalogue.ts';
import { DROP_RECORD, type FixList, type FixRow, type FixSource } from '../model/fix-list.ts';
import type { Lang } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { renderFixList } from '../render/workbook/fix-list.ts';
import { hashFile } from '../store/delivery-copies.ts';
import { type Artifact, writeArtifacts } from '../store/write-output.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';
import { tellWritten } from './tell-written.ts';

/** What a command line asks to read, fix-lists replaced by the delivery that they are about. */
export interface AskedFiles {
  readonly files: readonly string[];
  readonly mapping: string | undefined;
  readonly corrections: readonly Correction[];
}

/**
 * Puts, for each fix-list among the files, the files of its delivery in its place, with what was filled in.
 * Throws UserError(usage) when one of those is not there any more, or is another file by now, and for a list
 * that was made with other settings: with which day and for whom must not change by mending a cell.
 */
export async function expandFixLists(
  { config }: CommandRequest,
  files: readonly string[],
  { mapping, stdin }: { readonly mapping: string | undefined; readonly stdin: string | undefined },
): Promise<AskedFiles> {
  const plain = files.filter((path) => !isFixList(path));
  const lists = await Promise.all(files.filter(isFixList).map(readFixList));
  for (const list of lists) requireSettings(list, config.file);
  const read = [...plain.filter((path) => path !== STDIN), ...(stdin === undefined ? [] : [stdin])];
  const given = new Set(read.filter(existsSync).flatMap((path) => hashOf(path) ?? []));
  const sources = lists.flatMap(({ source, others }) => [source, ...others]);
  const missing = sources.filter(({ sha256 }) => !given.has(sha256));
  for (const source of missing) requireSame(source);
  return {
    files: [...plain, ...new Set(missing.map(({ path }) => path))],
    mapping: mapping ?? lists.find((list) => list.mapping !== undefined)?.mapping,
    corrections: lists.flatMap((list) => list.corrections),
  };
}

/**
 * Writes a fix-list for each file with findings, to the folder for internal readers; says how to get one
 * when it was not asked for. What was filled in before for the same file stays filled in.
 */
export async function writeFixLists(request: CommandRequest, delivery: Delivery): Promise<void> {
  const { config, dryRun, intern } = request;
  const faulty = delivery.files.filter(({ path }) => delivery.findings.some(({ file }) => file === path));
  if (faulty.length === 0 || !delivery.anonymous) return;
  const nl = config.lang === 'nl';
  if (!intern) {
    if (delivery.findings.some(({ severity }) => severity !== 'waarschuwing'))
      tell(request, [
        nl
          ? 'herstellijst om in te vullen (xlsx): herhaal met --intern'
          : 'a fix-list to fill in (xlsx): repeat with --intern',
      ]);
    return;
  }
  const folder = join(config.out, 'intern');
  const artifacts: Artifact[] = [];
  for (const file of faulty) {
    const path = `herstellijst-${file.name.replace(/\.[^.]*$/, '')}.xlsx`;
    const filled = await filledBefore(join(folder, path), { sha256: file.sha256, dryRun });
    const list = fixList(request, delivery, { file, filled: [...filled, ...delivery.corrections] });
    artifacts.push({ path, bytes: await renderFixList(list, config.lang) });
  }
  if (dryRun) {
    tell(
      request,
      artifacts.map(({ path }) => `${nl ? 'zou schrijven' : 'would write'}: ${join(folder, path)}`),
    );
    return;
  }
  writeArtifacts(folder, artifacts, { secret: true });
  tellWritten(request, folder, artifacts);
}

/** What stands filled in where a list is about to be written; a list about another file is kept beside it. */
async function filledBefore(
  path: string,
  { sha256, dryRun }: { readonly sha256: string; readonly dryRun: boolean },
): Promise<readonly Correction[]> {
  if (!existsSync(path)) return [];
  const before = await readFixList(path).catch(() => undefined);
  if (before?.source.sha256 === sha256) return before.corrections;
  if (!dryRun) renameSync(path, path.replace(/\.xlsx$/, '.vorige.xlsx'));
  return [];
}

function fixList(
  { config, effects }: CommandRequest,
  { findings, files, mapping }: Delivery,
  { file, filled }: { readonly file: DeliveredFile; readonly filled: readonly Correction[] },
): FixList {
  const source = ({ path, sha256 }: DeliveredFile): FixSource => ({
    path: resolve(effects.cwd, path),
    sha256,
  });
  const { lang } = config;
  const own = filled.filter(({ sha256 }) => sha256 === file.sha256);
  const dropped = new Set(own.filter(isDropped).map(({ line }) => line));
  const cells = new Map<string, CellCorrection>(
    own.flatMap((one) => (isDropped(one) ? [] : [[`${one.line} ${one.column}`, one] as const])),
  );
  const open = findings.filter((found) => found.file === file.path);
  const told = new Set(open.map(({ line }) => line));
  const rows = open.map((found) => {
    const key = `${found.line} ${found.column}`;
    const before = dropped.has(found.line ?? 0) ? DROP_RECORD[lang] : cells.get(key)?.value;
    cells.delete(key);
    return fixRow(found, before, { lang, header: file.header });
  });
  const earlier = [
    ...[...cells.values()].map((cell) => mended(cell, lang)),
    ...[...dropped].filter((line) => !told.has(line)).map((line) => left(line, lang)),
  ];
  return {
    source: source(file),
    others: files.filter((other) => other !== file).map(source),
    mapping: mapping && resolve(effects.cwd, mapping.path),
    config: config.file,
    rows: [...rows, ...earlier],
  };
}

function fixRow(
  { line, column, code, severity, rule, fix }: Finding,
  before: string | undefined,
  { lang, header }: { readonly lang: Lang; readonly header: readonly string[] },
): FixRow {
  const mendable = line !== null && line > 1 && column !== null && header.includes(column);
  return {
    line,
    column,
    code,
    severity,
    rule: rule[lang],
    fix: fix[lang],
    corrected: before ?? (mendable ? '' : undefined),
  };
}

/** A cell that was put right earlier: it must stay so when the list is given again. */
function mended({ line, column, value }: CellCorrection, lang: Lang): FixRow {
  const rule = lang === 'nl' ? 'eerder verbeterd' : 'corrected earlier';
  return {
    line,
    column,
    code: '',
    severity: 'waarschuwing',
    rule,
    fix: '',
    corrected: value === '' ? '(leeg)' : value,
  };
}

/** A record that was left out earlier: it must stay out when the list is given again. */
function left(line: number, lang: Lang): FixRow {
  const { code, rule, fix } = findingRule('OR-210');
  return {
    line,
    column: null,
    code,
    severity: 'waarschuwing',
    rule: rule[lang],
    fix: fix[lang],
    corrected: DROP_RECORD[lang],
  };
}

function hashOf(path: string): string | undefined {
  try {
    return hashFile(path);
  } catch {
    return undefined;
  }
}

function requireSame({ path, sha256 }: FixSource): void {
  if (existsSync(path) && hashOf(path) === sha256) return;
  throw new UserError(
    'usage',
    {
      nl: `${path} is er niet meer, of is gewijzigd sinds de herstellijst gemaakt werd`,
      en: `${path} is gone, or was changed since the fix-list was made`,
    },
    {
      hint: {
        nl: 'geef de oorspronkelijke export mee naast de herstellijst, of maak een nieuwe lijst: ingest --intern',
        en: 'give the original export along with the fix-list, or make a new list: ingest --intern',
      },
    },
  );
}

function requireSettings({ config }: FilledList, file: string | undefined): void {
  if (config === undefined || config === file) return;
  throw new UserError(
    'usage',
    {
      nl: `deze herstellijst hoort bij de instellingen ${config}`,
      en: `this fix-list belongs to the settings ${config}`,
    },
    { hint: { nl: `geef --config ${config}`, en: `give --config ${config}` } },
  );
}
