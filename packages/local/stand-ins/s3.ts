import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { closeServer, listen, loopback, type StandIn } from './listen.ts';
import { type ObjectFiles, openObjectFiles } from './object-files.ts';
import { decodeBody, listAnswer, noSuchKey, objectAnswer, type S3Answer, s3Error } from './s3-protocol.ts';

/**
 * S3 on this machine, as far as Siem uses it: put (also only if new), get (also a range), head, list and delete.
 * Objects are files in `folder`. It sends no notifications: whoever puts a raw mail tells the dispatcher.
 */
export async function startS3(folder: string, bucketNames: readonly string[]): Promise<StandIn> {
  const scratch = join(folder, '.writing');
  const buckets = new Map<string, ObjectFiles>();
  for (const name of bucketNames) buckets.set(name, await openObjectFiles(join(folder, name), scratch));
  const server = createServer((request, response) => {
    void respond(request, response, buckets);
  });
  const port = await listen(server, 0);
  return { endpoint: `http://${loopback}:${port}`, stop: () => closeServer(server) };
}

async function respond(request: IncomingMessage, response: ServerResponse, buckets: ReadonlyMap<string, ObjectFiles>): Promise<void> {
  const { status, headers, body } = await answer(request, buckets).catch(() =>
    s3Error(500, 'InternalError', 'The object could not be read or written'),
  );
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answer(request: IncomingMessage, buckets: ReadonlyMap<string, ObjectFiles>): Promise<S3Answer> {
  const body = decodeBody(request, await buffer(request));
  const url = new URL(request.url ?? '/', 'http://local');
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  const key = rest.join('/');
  const files = buckets.get(bucket);
  if (files === undefined) return s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
  if (key === '') return bucketAnswer(request, bucket, files, url.searchParams);
  switch (request.method) {
    case 'PUT':
      return put(request, files, key, body);
    case 'GET': {
      const found = await files.get(key);
      return found === undefined ? noSuchKey : objectAnswer(found.properties, found.bytes, request.headers.range);
    }
    case 'HEAD': {
      const found = files.properties(key);
      return found === undefined ? { status: 404 } : objectAnswer(found, undefined, undefined);
    }
    case 'DELETE':
      await files.remove(key);
      return { status: 204 };
    default:
      return notOffered;
  }
}

const notOffered = s3Error(501, 'NotImplemented', 'This stand-in does not offer that');

function bucketAnswer(request: IncomingMessage, bucket: string, files: ObjectFiles, query: URLSearchParams): S3Answer {
  if (request.method === 'HEAD') return { status: 200 };
  if (request.method !== 'GET' || query.get('list-type') !== '2') return notOffered;
  return listAnswer(bucket, files.list(query.get('prefix') ?? ''), query);
}

async function put(request: IncomingMessage, files: ObjectFiles, key: string, body: Buffer): Promise<S3Answer> {
  if (request.headers['x-amz-copy-source'] !== undefined) return notOffered;
  const sum = request.headers['x-amz-checksum-crc32'];
  if (typeof sum === 'string' && sum !== checksum(body)) return s3Error(400, 'BadDigest', 'The CRC32 you specified did not match');
  if (request.headers['if-none-match'] === '*' && files.properties(key) !== undefined)
    return s3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  const metadata = Object.entries(request.headers).flatMap(([name, value]) =>
    name.startsWith('x-amz-meta-') && typeof value === 'string' ? [[name.slice('x-amz-meta-'.length), value] as const] : [],
  );
  const { etag } = await files.put(key, body, request.headers['content-type'], Object.fromEntries(metadata));
  return { status: 200, headers: { etag } };
}

function checksum(body: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}
