import type { IncomingMessage } from 'node:http';
import type { ObjectProperties } from './object-files.ts';

/** What S3 answers. */
export interface S3Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

const escapeXml = (text: string): string => text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
const xml = (status: number, body: string): S3Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
});

export const s3Error = (status: number, code: string, message: string): S3Answer =>
  xml(status, `<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`);

export const noSuchKey: S3Answer = s3Error(404, 'NoSuchKey', 'The specified key does not exist.');

/** S3 gives at most a thousand keys at once. */
const pageSize = 1000;

/** ListObjectsV2. */
export function listAnswer(bucket: string, all: readonly ObjectProperties[], query: URLSearchParams): S3Answer {
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const max = Math.min(pageSize, Number(query.get('max-keys') ?? pageSize));
  const rest = all.filter(({ key }) => key > after);
  const page = rest.slice(0, max);
  const isTruncated = rest.length > page.length;
  const contents = page
    .map(({ key, size, etag, storedAt }) => {
      const fields = `<Key>${escapeXml(key)}</Key><LastModified>${storedAt}</LastModified><ETag>${escapeXml(etag)}</ETag>`;
      return `<Contents>${fields}<Size>${size}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
    })
    .join('');
  const next = isTruncated ? `<NextContinuationToken>${escapeXml(page.at(-1)?.key ?? '')}</NextContinuationToken>` : '';
  const head = `<Name>${bucket}</Name><Prefix>${escapeXml(query.get('prefix') ?? '')}</Prefix><KeyCount>${page.length}</KeyCount>`;
  return xml(
    200,
    `<ListBucketResult><MaxKeys>${max}</MaxKeys>${head}<IsTruncated>${isTruncated}</IsTruncated>${next}${contents}</ListBucketResult>`,
  );
}

/** GetObject and HeadObject, whole or a range of it. */
export function objectAnswer(found: ObjectProperties, bytes: Buffer | undefined, range: string | undefined): S3Answer {
  const metadata = Object.fromEntries(Object.entries(found.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]));
  const headers = {
    etag: found.etag,
    'last-modified': new Date(found.storedAt).toUTCString(),
    'content-type': found.contentType ?? 'application/octet-stream',
    'accept-ranges': 'bytes',
    ...metadata,
  };
  if (bytes === undefined) return { status: 200, headers: { ...headers, 'content-length': String(found.size) } };
  const wanted = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (wanted === null) return { status: 200, headers, body: bytes };
  const from = Number(wanted[1]);
  const to = wanted[2] === '' ? found.size - 1 : Math.min(Number(wanted[2]), found.size - 1);
  if (from > to) return s3Error(416, 'InvalidRange', 'The requested range is not satisfiable');
  return { status: 206, headers: { ...headers, 'content-range': `bytes ${from}-${to}/${found.size}` }, body: bytes.subarray(from, to + 1) };
}

/** The body as it was meant: SDKs may send it in signed chunks (`aws-chunked`). */
export function decodeBody(request: IncomingMessage, body: Buffer): Buffer {
  const isChunked = String(request.headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-');
  if (!isChunked) return body;
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, end), 16);
    if (end < 0 || !(size > 0)) break;
    chunks.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
