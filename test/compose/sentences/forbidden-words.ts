/** Words that a generated sentence never holds: they claim a cause, or judge people. */
export const FORBIDDEN: RegExp =
  /\b(?:effect(?:en|s)?|door(?!g|st)|dankzij|wegens|omdat|because|due to|thanks to|caused?|faal(?:t|de)?|gefaald|mislukt(?:en)?|fail(?:s|ed|ure)?|zorgt voor|leidt tot|leads to)\b/i;

/** Words that claim a change; allowed only when the test is clear. */
export const CLAIM: RegExp =
  /\b(?:meer(?! dan 9)|minder(?! dan 1 op)|stijging|daling|steeg|daalde|groeide|kromp|more|fewer(?! than 1 in)|less|rise|fall|grew|shrank)\b/i;
