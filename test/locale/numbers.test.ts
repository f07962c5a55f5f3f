import { expect, test } from 'vitest';
import {
  formatChange,
  formatCount,
  formatDate,
  formatInterval,
  formatProbability,
  formatShare,
} from '../../src/locale/numbers.ts';

test('writes counts in the notation of the language', () => {
  expect(formatCount(1234567, 'nl')).toBe('1.234.567');
  expect(formatCount(1234567, 'en')).toBe('1,234,567');
});

test('writes a change with its sign and a real minus', () => {
  expect(formatChange(9, 'nl')).toBe('+9');
  expect(formatChange(-21, 'nl')).toBe('−21');
  expect(formatChange(0, 'nl')).toBe('0');
});

test('writes a chance in three decimals, and never as nothing', () => {
  expect(formatProbability(0.0557, 'nl')).toBe('0,056');
  expect(formatProbability(0.001, 'nl')).toBe('0,001');
  expect(formatProbability(0.0009, 'nl')).toBe('<0,001');
  expect(formatProbability(0, 'en')).toBe('<0.001');
});

test('gives a share one decimal from 200 persons on', () => {
  expect(formatShare(0.1234, 199, 'nl')).toBe('12%');
  expect(formatShare(0.1234, 200, 'nl')).toBe('12,3%');
  expect(formatShare(0.1234, 200, 'en')).toBe('12.3%');
});

test('rounds half up, also where the binary fraction is just below', () => {
  expect(formatShare(23 / 40, 40, 'nl')).toBe('58%');
});

test('never writes minus zero', () => {
  expect(formatShare(-0.0001, 50, 'nl')).toBe('0%');
});

test('writes an interval as a range', () => {
  expect(formatInterval(0.26, 0.41, { persons: 64, lang: 'nl' })).toBe('26 tot 41%');
  expect(formatInterval(0.26, 0.41, { persons: 64, lang: 'en' })).toBe('26 to 41%');
});

test('writes a day in words, whatever the time zone', () => {
  expect(formatDate('2021-02-04', 'nl')).toBe('4 februari 2021');
  expect(formatDate('2021-02-04', 'en')).toBe('4 February 2021');
});
