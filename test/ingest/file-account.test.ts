import { describe, expect, it } from 'vitest';
import { acceptedRows, closeAccount, openAccount, report } from '../../src/ingest/file-account.ts';

describe('the books of a file', () => {
  it('balance, with a record that breaks two rules counted once', () => {
    const account = openAccount('a.csv');
    account.read = 5;
    account.mapped = 3;
    account.duplicates.push({ line: 5, code: 'OR-201' });
    account.skipped.push({ line: 6, code: 'OR-012' });
    report(account, 'OR-105', { line: 3, column: 'b' });
    report(account, 'OR-105', { line: 3, column: 'c' });
    report(account, 'OR-304', { line: 2, column: 'd' });
    closeAccount(account);
    expect(acceptedRows(account)).toBe(2);
    expect(account.findings.map(({ line }) => line)).toEqual([2, 3, 3]);
  });

  it('hold more findings than a call can have arguments, as a header of 200,000 unknown columns has', () => {
    const account = openAccount('a.csv');
    for (let i = 0; i < 200_000; i += 1) report(account, 'OR-009', { line: 1, column: `k${i}` });
    closeAccount(account);
    expect(account.findings).toHaveLength(200_000);
  });

  it('hold a finding once for a rule, record and column', () => {
    const account = openAccount('a.csv');
    report(account, 'OR-105', { line: 3, column: 'b' });
    report(account, 'OR-105', { line: 3, column: 'b' });
    report(account, 'OR-105', { line: 4, column: 'b' });
    account.read = 2;
    account.mapped = 2;
    closeAccount(account);
    expect(account.findings).toHaveLength(2);
  });

  it('throw when a record is lost', () => {
    const account = openAccount('a.csv');
    account.read = 2;
    account.mapped = 1;
    expect(() => closeAccount(account)).toThrow('do not balance');
  });

  it('do not count what is wrong with the header as a record', () => {
    const account = openAccount('a.csv');
    report(account, 'OR-004', { line: 1, column: 'b' });
    closeAccount(account);
    expect(account.rejected.size).toBe(0);
  });
});
