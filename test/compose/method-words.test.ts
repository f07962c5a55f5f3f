import { expect, test } from 'vitest';
import { policyWords } from '../../src/compose/method-words.ts';
import { POLICY_EXTERN, POLICY_INTERN } from '../../src/protect/policy.ts';

test('names the method in the language of the reader', () => {
  expect(policyWords(POLICY_EXTERN, 'nl')).toBe('onderdrukken, k = 5');
  expect(policyWords(POLICY_EXTERN, 'en')).toBe('suppression, k = 5');
  expect(policyWords(POLICY_INTERN, 'nl')).toBe('geen (intern)');
  expect(policyWords(POLICY_INTERN, 'en')).toBe('none (internal)');
});
