import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PROGRAMS = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium with an empty profile. Throws when it is not installed: these tests are there to use it. */
export function openBrowser(): Promise<Browser> {
  const program = PROGRAMS.find((path) => path !== undefined && existsSync(path));
  if (program === undefined) {
    throw new Error(
      'Chromium is not installed, so no page was tested. Install it (Debian: apt-get install chromium) or set CHROMIUM to where it is.',
    );
  }
  return chromium.launch({ executablePath: program, args: FLAGS });
}
