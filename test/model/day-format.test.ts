import { describe, expect, it } from 'vitest';
import { dayFormat, parseDay } from '../../src/model/day-format.ts';

function parse(text: string, ...names: readonly string[]): string | undefined {
  return parseDay(
    text,
    names.flatMap((name) => dayFormat(name) ?? []),
  );
}

describe('parseDay', () => {
  it.each([
    ['2021-02-04', 'YYYY-MM-DD'],
    ['04/02/2021', 'DD/MM/YYYY'],
    ['4/2/2021', 'D/M/YYYY'],
    ['20210204', 'YYYYMMDD'],
    ['04.02.2021', 'DD.MM.YYYY'],
  ])('reads %s as %s', (text, format) => {
    expect(parse(text, format)).toBe('2021-02-04');
  });

  it.each(['31/02/2021', '29/02/2021', '4/2/2021', '04/02/21', '04/02/2021 ', '04-02-2021', '00/01/2021'])(
    'does not read %j as DD/MM/YYYY',
    (text) => {
      expect(parse(text, 'DD/MM/YYYY')).toBeUndefined();
    },
  );

  it('says so when two formats give another day, and not when they give the same', () => {
    expect(parse('03/09/2021', 'DD/MM/YYYY', 'MM/DD/YYYY')).toBe('dubbelzinnig');
    expect(parse('09/09/2021', 'DD/MM/YYYY', 'MM/DD/YYYY')).toBe('2021-09-09');
    expect(parse('30/09/2021', 'DD/MM/YYYY', 'MM/DD/YYYY')).toBe('2021-09-30');
  });

  it('wants a year, a month and a day in a format', () => {
    expect(dayFormat('DD/MM')).toBeUndefined();
    expect(dayFormat('DD/DD/YYYY')).toBeUndefined();
  });
});
