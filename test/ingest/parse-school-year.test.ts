import { describe, expect, it } from 'vitest';
import { parseSchoolYear } from '../../src/ingest/parse-school-year.ts';

describe('parseSchoolYear', () => {
  it.each(['2021-2022', '2021-22', '21-22', '2021/22', '2021/2022', '2021', '2021 - 2022', '2021–2022'])(
    'reads %s',
    (text) => {
      expect(parseSchoolYear(text)).toBe('2021-2022');
    },
  );

  it.each(['2021-2023', '2021-2021', '21', '2021-2', '', 'jaar 2021', '20212022'])(
    'does not read %j',
    (text) => {
      expect(parseSchoolYear(text)).toBeUndefined();
    },
  );
});
