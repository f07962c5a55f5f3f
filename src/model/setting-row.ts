/** A setting as `doctor` shows it. */
export interface SettingRow {
  readonly name: string;
  /** Null when it is not set. */
  readonly value: string | number | null;
  /** Flag, environment, settings file, or none of these. */
  readonly origin: 'vlag' | 'omgeving' | 'bestand' | 'standaard';
}
