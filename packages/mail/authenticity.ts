import { domainToASCII } from 'node:url';
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
    fromDomain !== undefined && domain !== undefined && isAligned(asWritten(domain), asWritten(fromDomain));
  const spf = one(methods, 'spf');
  const dkims = methods.filter(({ method }) => method === 'dkim');
  const dkimPasses = dkims.filter(({ result }) => result === 'pass');
  return {
    evaluated,
    spf,
    spfAligned: spf === 'pass' && aligned(envelopeDomain(methods, topmost, headers)),
    dkim: (dkimPasses[0] ?? dkims[0])?.result ?? 'none',
    dkimAligned: dkimPasses.some(({ rest }) => aligned(signingDomain(rest))),
    dmarc: dmarcOf(methods, aligned),
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

/**
 * A pass is one for the domain that DMARC took From to name. Where we take it to name another one, somebody made a From
 * that readers read differently, and the pass says nothing of the sender we see.
 */
function dmarcOf(methods: readonly MethodResult[], aligned: (domain: string | undefined) => boolean): AuthResult {
  const result = one(methods, 'dmarc');
  const about = methods
    .filter(({ method }) => method === 'dmarc')
    .map(({ rest }) => /\bheader\.from\s*=\s*(?:[^\s;@]*@)?([^\s;]+)/i.exec(rest)?.[1]);
  return result === 'pass' && about.some((domain) => domain !== undefined && !aligned(domain)) ? 'fail' : result;
}

/** Servers write the name of a domain as the DNS knows it, mail programs in its own letters. */
const asWritten = (domain: string): string => domainToASCII(domain) || domain;

/** Of `x@zorg.example` or `zorg.example`; none of an address with an `@` too many, which readers read differently. */
function domainIn(address: string | undefined): string | undefined {
  const [last, ...local] = (address ?? '').replace(/^<|>$/g, '').split('@').toReversed();
  return local.length <= 1 && last !== undefined && /^[\w.-]+$/.test(last) ? last : undefined;
}

const signingDomain = (rest: string): string | undefined => domainIn(/\bheader\.(?:i|d)\s*=\s*([^\s;]+)/i.exec(rest)?.[1]);

/** The domain that SPF was asked about: the first of these that the header names. */
function envelopeDomain(methods: readonly MethodResult[], header: string, headers: Headers): string | undefined {
  const rest = methods.find(({ method }) => method === 'spf')?.rest ?? '';
  const named =
    /\bsmtp\.mailfrom\s*=\s*([^\s;]+)/i.exec(rest)?.[1] ??
    /;\s*envelope-from\s*=\s*([^\s;]+)/i.exec(header)?.[1] ??
    /\bdomain of ([^\s;()]+)/i.exec(rest)?.[1] ??
    (headers.first('return-path') ?? '').slice(0, 1000).trim();
  return domainIn(named);
}
