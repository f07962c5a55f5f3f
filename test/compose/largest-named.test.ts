import { expect, test } from 'vitest';
import { largestNamed } from '../../src/compose/largest-named.ts';

const items = (...labels: readonly string[]) =>
  labels.map((label, i) => ({ label, value: { value: 30 - i } }));

test('names the three largest in a sentence', () => {
  expect(largestNamed(items('Graduaat', 'Bachelor', 'Master', 'VDAB'), String, 'nl')).toBe(
    'graduaat 30, bachelor 29 en master 28',
  );
  expect(largestNamed(items('Graduaat', 'Bachelor'), String, 'en')).toBe('graduaat 30 and bachelor 29');
});

test('keeps names apart that hold a comma themselves', () => {
  expect(
    largestNamed(items('Gezondheid en welzijn', 'Bedrijfskunde, administratie en recht'), String, 'nl'),
  ).toBe('gezondheid en welzijn 30; bedrijfskunde, administratie en recht 29');
});

test('names nothing that is hidden or zero', () => {
  expect(
    largestNamed(
      [
        { label: 'A', value: { mark: 'c' } },
        { label: 'B', value: { value: 0 } },
      ],
      String,
      'nl',
    ),
  ).toBe(undefined);
});
