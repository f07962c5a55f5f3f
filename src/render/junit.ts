import type { Finding, Severity } from '../model/finding.ts';
import { FINDING_CATALOGUE } from '../model/finding-catalogue.ts';
import type { FindingRule } from '../model/finding-rule.ts';
import type { Lang } from '../model/text.ts';
import { escapeXml } from './escape-xml.ts';

const FIRST = 5;
/** What XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Findings as JUnit: one testcase per rule that a delivery is held to, a failure where a finding of it has
 * one of the severities `failing`; what is found below that stands in its output. Says places, never cells,
 * and holds no moment: the same findings give the same text.
 */
export function junitXml(
  findings: readonly Finding[],
  { failing, lang }: { readonly failing: readonly Severity[]; readonly lang: Lang },
): string {
  const rules = FINDING_CATALOGUE.filter(({ outcome }) => outcome !== 'dubbel' && outcome !== 'overgeslagen');
  const cases = rules.map((rule) => {
    const found = findings.filter(({ code }) => code === rule.code);
    return { rule, found, fails: found.some(({ severity }) => failing.includes(severity)) };
  });
  return suite(
    'check',
    cases.map((one) => findingCase(one, lang)),
  );
}

/** One thing that is held to be true of a run, and what was said about it. */
export interface JunitCase {
  readonly name: string;
  /** The kind of failure; undefined when it holds. */
  readonly failure?: string | undefined;
  /** What was found, in a line; undefined when there is nothing to say. */
  readonly message?: string | undefined;
  readonly details?: string;
}

/** Cases as JUnit, for the page of a pipeline; `name` is the command. It holds no moment. */
export function suite(name: string, cases: readonly JunitCase[]): string {
  const failures = cases.filter(({ failure }) => failure !== undefined).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="onderwijs-report" ${counts} time="0">`,
    `  <testsuite name="onderwijs-report ${name}" ${counts} time="0">`,
    ...cases.flatMap((one) => testcase(name, one)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function findingCase(
  {
    rule,
    found,
    fails,
  }: { readonly rule: FindingRule; readonly found: readonly Finding[]; readonly fails: boolean },
  lang: Lang,
): JunitCase {
  const name = `${rule.code} ${rule.slug}`;
  const [first] = found;
  if (first === undefined) return { name };
  return {
    name,
    failure: fails ? first.severity : undefined,
    message: `${found.length} x ${first.rule[lang]}`,
    details: placesOf(found, lang).join('\n'),
  };
}

function testcase(
  classname: string,
  { name, failure, message = '', details = '' }: JunitCase,
): readonly string[] {
  const head = `    <testcase classname="${classname}" name="${xml(name)}" time="0"`;
  if (failure === undefined && message === '') return [`${head}/>`];
  const inside =
    failure === undefined
      ? `<system-out>${xml(message)}&#10;${xml(details)}</system-out>`
      : `<failure type="${failure}" message="${xml(message)}">${xml(details)}</failure>`;
  return [`${head}>`, `      ${inside}`, '    </testcase>'];
}

/** `personen.csv, regel 4, kolom niveau: wat te doen`, the first five. */
function placesOf(found: readonly Finding[], lang: Lang): readonly string[] {
  const nl = lang === 'nl';
  const places = found.slice(0, FIRST).map(({ file, line, column, fix }) => {
    const where = [
      file,
      ...(line === null ? [] : [`${nl ? 'regel' : 'line'} ${line}`]),
      ...(column === null ? [] : [`${nl ? 'kolom' : 'column'} ${column}`]),
    ];
    return `${where.join(', ')}: ${fix[lang]}`;
  });
  const rest = found.length - places.length;
  return rest === 0 ? places : [...places, nl ? `… en nog ${rest}` : `… and ${rest} more`];
}

function xml(text: string): string {
  return escapeXml(text.replace(UNWRITABLE, '\ufffd'));
}
