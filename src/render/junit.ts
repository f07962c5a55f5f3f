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
  const counts = `tests="${cases.length}" failures="${cases.filter(({ fails }) => fails).length}" errors="0" skipped="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="onderwijs-report" ${counts} time="0">`,
    `  <testsuite name="onderwijs-report check" ${counts} time="0">`,
    ...cases.flatMap((one) => testcase(one, lang)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testcase(
  {
    rule,
    found,
    fails,
  }: { readonly rule: FindingRule; readonly found: readonly Finding[]; readonly fails: boolean },
  lang: Lang,
): readonly string[] {
  const head = `    <testcase classname="check" name="${xml(`${rule.code} ${rule.slug}`)}" time="0"`;
  const [first] = found;
  if (first === undefined) return [`${head}/>`];
  const body = xml(placesOf(found, lang).join('\n'));
  const message = xml(`${found.length} x ${first.rule[lang]}`);
  const inside = fails
    ? `<failure type="${first.severity}" message="${message}">${body}</failure>`
    : `<system-out>${message}&#10;${body}</system-out>`;
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
