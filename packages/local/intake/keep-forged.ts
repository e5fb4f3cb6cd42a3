import { headOf } from './head-of.ts';
import type { SenderJudgement } from './judge-sender.ts';

/**
 * What SES found forged before, in a mail saved from a mailbox, stays forged, in words of ours: nobody gains by saying so
 * of itself.
 */
export function keepForged(raw: Buffer, judgement: SenderJudgement): SenderJudgement {
  const before = /^authentication-results[ \t]*:[ \t]*amazonses\.com\b(.*)$/im.exec(headOf(raw))?.[1] ?? '';
  const isForged = /\bdmarc=fail\b/i.test(before) || (/\bspf=fail\b/i.test(before) && /\bdkim=fail\b/i.test(before));
  if (!isForged) return judgement;
  const failed = { result: 'fail', domain: '' };
  return { spf: failed, dkim: [failed], dmarc: failed };
}
