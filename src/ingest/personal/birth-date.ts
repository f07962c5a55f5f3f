const ANNOUNCED =
  /(?:(?<!\p{L})(?:geb(?:oren|oortedatum)?|born|n[ée]e?|dob)(?!\p{L})|°)[^\d\n]{0,12}(\d{1,2}[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)/iu;
const WHOLE = /^(?:(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](\d{4}))(?:[ T]00:00(?::00)?)?$/;

/** True when a text announces a full date as one of birth: `geb. 05/03/1998`. */
export function holdsBirthDate(text: string): boolean {
  return ANNOUNCED.test(text);
}

/** The year of a text that is a full date and nothing else. */
export function yearOfDate(text: string): number | undefined {
  const match = WHOLE.exec(text);
  return match === null ? undefined : Number(match[1] ?? match[2]);
}
