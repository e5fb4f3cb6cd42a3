import type { MiddlewareHandler } from 'hono';

/** Another name that points at this machine is a website trying to read along (DNS rebinding). */
const ownNames = new Set(['localhost', '127.0.0.1']);

/** Only this machine, nothing from elsewhere, nothing kept: mails hold personal data. */
export const protect: MiddlewareHandler = async (c, next) => {
  if (!ownNames.has(new URL(c.req.url).hostname)) return c.text('Alleen op deze machine', 403);
  await next();
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self' about:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
  return undefined;
};

export const download = (name: string, bytes: Uint8Array): Response =>
  new Response(Buffer.from(bytes), {
    headers: { 'content-type': 'message/rfc822', 'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"` },
  });
