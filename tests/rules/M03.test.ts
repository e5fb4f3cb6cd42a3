import type { Authenticity } from '#domain';
import { mailFacts } from '../support/rules-builders.ts';
import { mailCase } from '../support/rules-mails.ts';
import { describeRule, fails, isInDoubt } from '../support/rules-table.ts';

const scanned = (virus: Authenticity['virus'], spam: Authenticity['spam']) =>
  mailCase({ mail: { authenticity: { ...mailFacts().authenticity, virus, spam } } });
describeRule('M03', [
  ['schoon', scanned('pass', 'pass'), 'pass'],
  ['een virus', scanned('fail', 'pass'), fails({ virus: 'fail', spam: 'pass' })],
  ['spam', scanned('pass', 'fail'), fails({ virus: 'pass', spam: 'fail' })],
  ['misschien spam', scanned('pass', 'gray'), isInDoubt({ virus: 'pass', spam: 'gray' })],
  ['de controle lukte niet', scanned('processing_failed', 'pass'), isInDoubt({ virus: 'processing_failed', spam: 'pass' })],
]);
