import { authenticate } from 'mailauth';
import { headOf } from './head-of.ts';
import type { Names } from './names.ts';
import type { SmtpFacts } from './smtp-facts.ts';

/** One result (RFC 8601) and the domain it is about. */
export interface SenderResult {
  readonly result: string;
  readonly domain: string;
}
/** What SPF, DKIM and DMARC say of who sent a mail. */
export interface SenderJudgement {
  readonly spf: SenderResult;
  /** One per signature; none without. */
  readonly dkim: readonly SenderResult[];
  /** `none` where the domain of From has no policy, or there is no one From. */
  readonly dmarc: SenderResult;
}

/** A hundred signatures cost a hundred look-ups and checks; real mails carry one to three. */
const signaturesMax = 10;
/** The sender waits for our answer: rather doubt than that it mails again. */
const judgingMs = 60_000;

/** The same result of every check. */
const unjudged = (result: string): SenderJudgement => ({
  spf: { result, domain: '' },
  dkim: [{ result, domain: '' }],
  dmarc: { result, domain: '' },
});

/** Judges a mail by the names that are given. Never throws: what cannot be judged is an error by RFC 8601, and a person looks. */
export async function judgeSender(raw: Buffer, facts: SmtpFacts, names: Names): Promise<SenderJudgement> {
  const head = headOf(raw);
  const signatures = head.match(/^dkim-signature[ \t]*:/gim)?.length ?? 0;
  if (signatures > signaturesMax) return unjudged('permerror');
  // Without a signature nothing is said of the body, and forty megabytes need no second reading.
  const judged = signatures > 0 ? raw : Buffer.from(`${head}\r\n\r\n`, 'latin1');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SenderJudgement>((resolve) => {
    timer = setTimeout(() => resolve(unjudged('temperror')), judgingMs);
  });
  try {
    return await Promise.race([evaluate(judged, facts, names), late]);
  } catch {
    return unjudged('temperror');
  } finally {
    clearTimeout(timer);
  }
}

async function evaluate(raw: Buffer, facts: SmtpFacts, names: Names): Promise<SenderJudgement> {
  const { spf, dkim, dmarc } = await authenticate(raw, {
    ip: facts.remoteAddress.replace(/^::ffff:/i, ''),
    helo: facts.helo,
    sender: facts.envelopeFrom,
    mta: 'amazonses.com',
    // By the RFCs: a changed body is a failure, and sha1 proves nothing.
    strict: true,
    disableArc: true,
    disableBimi: true,
    ...(names === 'internet' ? {} : { resolver: names }),
  });
  const signatures = dkim.results.filter(({ status }) => status.result !== 'none');
  const from: unknown = dmarc ? dmarc.status.header?.['from'] : undefined;
  return {
    spf: spf ? { result: spf.status.result, domain: spf.domain } : none,
    dkim: signatures.map(({ status, signingDomain = '' }) => ({ result: status.result, domain: signingDomain })),
    dmarc: dmarc ? { result: dmarc.status.result, domain: typeof from === 'string' ? from : '' } : none,
  };
}

const none: SenderResult = { result: 'none', domain: '' };
