/**
 * What a failed call of SES tells about the letter:
 * - `refused`: this letter will never be accepted;
 * - `not-accepted`: certainly not sent, another time it may be;
 * - `unknown`: it may have been accepted; only a send event or time tells.
 */
export type SendFailure = 'refused' | 'not-accepted' | 'unknown';

// SES looked at this letter and says no.
const refusals = new Set(['MessageRejected', 'InvalidParameterValue', 'InvalidParameterCombination', 'ValidationError']);
// The connection was never there, so nothing can have arrived.
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

export function judgeFailure(error: unknown): SendFailure {
  if (!(error instanceof Error)) return 'unknown';
  if (refusals.has(error.name)) return 'refused';
  if ('code' in error && typeof error.code === 'string' && unreached.has(error.code)) return 'not-accepted';
  // Everything else that SES answers with 4xx (throttling, quota, paused sending, a missing right) was not accepted.
  const status = statusOf(error);
  return status !== undefined && status >= 400 && status < 500 ? 'not-accepted' : 'unknown';
}

function statusOf(error: object): number | undefined {
  if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null) return undefined;
  const metadata = error.$metadata;
  return 'httpStatusCode' in metadata && typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : undefined;
}
