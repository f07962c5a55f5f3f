/** A statement with its comments and the contents of its strings blanked out, so that it can be searched. */
export function bareSql(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (part) =>
    part.startsWith("'") ? "''" : ' ',
  );
}

/** The names of the `$` parameters in a statement, each once. */
export function parametersOf(sql: string): readonly string[] {
  return [...new Set([...bareSql(sql).matchAll(/\$(\w+)/g)].map((match) => match[1]!))];
}

/** True when the text holds exactly one statement (a closing semicolon is allowed). */
export function isOneStatement(sql: string): boolean {
  return (
    !bareSql(sql).trim().replace(/;$/, '').includes(';') && /^(select|with)\b/i.test(bareSql(sql).trim())
  );
}
