import type { Authenticity, AuthResult } from '#domain';
import type { Headers } from './headers.ts';
import { isAligned } from './organisational-domain.ts';

const results: readonly AuthResult[] = [
  'pass',
  'fail',
  'none',
  'neutral',
  'softfail',
  'temperror',
  'permerror',
  'gray',
  'processing_failed',
];
const asResult = (text: string | undefined): AuthResult => results.find((each) => each === text?.toLowerCase()) ?? 'none';

const verdicts = ['pass', 'fail', 'gray', 'processing_failed'] as const;
const asVerdict = (text: string | undefined): Authenticity['spam'] =>
  verdicts.find((each) => each === text?.trim().toLowerCase()) ?? 'none';

interface MethodResult {
  readonly method: string;
  readonly result: AuthResult;
  readonly rest: string;
}

/**
 * What SES found. SES writes on top of what it receives, so only the first `Authentication-Results` can be its own:
 * one further down may be the sender's invention. `fromDomain` is that of the one From address.
 */
export function readAuthenticity(headers: Headers, fromDomain: string | undefined): Authenticity {
  const topmost = (headers.first('authentication-results') ?? '').slice(0, 8000);
  const evaluated = /^amazonses\.com\s*(?:;|$)/i.test(topmost);
  // A quoted local part in the envelope could carry results of its own into the line.
  const methods = evaluated && !/["\\]/.test(topmost) ? readMethods(topmost) : [];
  const aligned = (domain: string | undefined): boolean =>
    fromDomain !== undefined && domain !== undefined && isAligned(domain, fromDomain);
  const spf = one(methods, 'spf');
  const dkims = methods.filter(({ method }) => method === 'dkim');
  const dkimPasses = dkims.filter(({ result }) => result === 'pass');
  return {
    evaluated,
    spf,
    spfAligned: spf === 'pass' && aligned(envelopeDomain(methods, topmost, headers)),
    dkim: (dkimPasses[0] ?? dkims[0])?.result ?? 'none',
    dkimAligned: dkimPasses.some(({ rest }) => aligned(signingDomain(rest))),
    dmarc: one(methods, 'dmarc'),
    spam: asVerdict(headers.first('x-ses-spam-verdict')),
    virus: asVerdict(headers.first('x-ses-virus-verdict')),
  };
}

function readMethods(header: string): MethodResult[] {
  return header
    .split(';')
    .slice(1)
    .flatMap((part) => {
      const match = /^\s*(spf|dkim|dmarc)\s*=\s*([a-z_]+)(.*)$/is.exec(part);
      return match === null ? [] : [{ method: (match[1] ?? '').toLowerCase(), result: asResult(match[2]), rest: match[3] ?? '' }];
    });
}

/** SPF and DMARC have one result; two that differ mean that somebody meddled, and count as none. */
function one(methods: readonly MethodResult[], method: string): AuthResult {
  const found = new Set(methods.filter((each) => each.method === method).map(({ result }) => result));
  const [result] = found;
  return found.size === 1 && result !== undefined ? result : 'none';
}

const signingDomain = (rest: string): string | undefined => /\bheader\.(?:i|d)\s*=\s*(?:[^\s;@]*@)?([\w.-]+)/i.exec(rest)?.[1];

/** The domain that SPF was asked about. */
function envelopeDomain(methods: readonly MethodResult[], header: string, headers: Headers): string | undefined {
  const rest = methods.find(({ method }) => method === 'spf')?.rest ?? '';
  return (
    /\bsmtp\.mailfrom\s*=\s*(?:[^\s;@]*@)?([\w.-]+)/i.exec(rest)?.[1] ??
    /;\s*envelope-from\s*=\s*<?(?:[^\s;@<>]*@)?([\w.-]+)/i.exec(header)?.[1] ??
    /\bdomain of (?:[^\s;@()]*@)?([\w.-]+)/i.exec(rest)?.[1] ??
    /@([\w.-]+)>?\s*$/.exec((headers.first('return-path') ?? '').slice(0, 1000))?.[1]
  );
}
