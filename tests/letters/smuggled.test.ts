import { simpleParser } from 'mailparser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Register } from '#domain';
import { bsnHasher } from '#register';
import {
  makeLine,
  type SampleInvoice,
  sampleOnderaannemers,
  samplePerson,
  writeInvoicePdf,
  writeSpecification,
  writeUbl,
  writeWorkbook,
} from '#samples';
import { checkMails } from '../../packages/local/check/check-mails.ts';
import { file, inMonth, invoiceBy, mailFrom } from '../golden/golden-case.ts';
import { readGoldenRegister } from '../golden/golden-register.ts';
import { cellsOf } from '../support/letters.ts';

/** What a mail program would make a link, a picture or a call of, a reader a message of ours, or a server a header. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'http://evil.example/betaal',
  'www.evil.example',
  'evil.example/x',
  'EVIL.EXAMPLE',
  'evil。example',
  'mailto:x@evil.example',
  'x@evil.example',
  'javascript:alert(1)',
  '<a href=//evil.example>klik</a>',
  'data:text/html;base64,PHNjcmlwdD4=',
  '=HYPERLINK("http://evil.example";"klik")',
  '+cmd|calc!A0',
  '[klik](http://evil.example)',
  '+ADw-script+AD4-',
  '&lt;script&gt;',
  '\u202eelpmaxe.live',
  `${'lang '.repeat(300)}evil.example`,
];
const forbidden =
  /<script|<img|<a href=\/\/|onerror=|javascript:|data:|mailto:|evil\s*[.。．]\s*example|@evil|=HYPERLINK|cmd\||\]\(|\u202e|(?:lang ){12}/i;
const headersOfOurs =
  /^(?:from|to|subject|message-id|in-reply-to|references|date|mime-version|content-type|content-transfer-encoding|auto-submitted|x-auto-response-suppress)$/;
const ours = /https:\/\/[\w./-]*(?:metsiem|siem)[\w./-]*(?:#[FLMH]\d\d)?/gi;

const { fable } = sampleOnderaannemers;
const hashBsn = bsnHasher('a key that only these mails know');
const now = '2026-02-03T10:00:00Z';
let register: Register;
beforeAll(async () => {
  register = await readGoldenRegister(hashBsn);
});

/** An invoice with the text in every place that is not needed to know whose it is. */
function hostileInvoice(text: string, number = text): SampleInvoice {
  const fien = samplePerson('fien');
  const line = makeLine(fien, 'BG-M', inMonth);
  const lines = [
    { ...line, careClient: { ...line.careClient, name: text, address: text } },
    { ...line, careClient: { number: text, name: text }, product: text },
    { ...line, product: `Wmo-begeleiding ${text}` },
  ];
  return invoiceBy(fable, number, lines, { addressee: [text, text], remarks: [text] });
}

const attachmentsOf: Readonly<Record<string, (text: string) => Promise<Parameters<typeof mailFrom>[1]>>> = {
  'PDF en Excel': async (text) => [
    file(`${text.slice(0, 80)}.pdf`, await writeInvoicePdf(hostileInvoice(text), 'table')),
    file(`${text.slice(0, 80)}.xlsx`, await writeSpecification(hostileInvoice(text), hostileInvoice(text).lines, { style: 'plain' })),
  ],
  'Excel met alles in de koppen': async (text) => [
    file('factuur.pdf', await writeInvoicePdf(hostileInvoice(text, 'V-1'), 'letter')),
    file(
      'spec.xlsx',
      await writeWorkbook([
        {
          name: text.replace(/[\\/?*[\]:']/g, ' ').slice(0, 30),
          rows: [
            [text, 'Naam', 'Product', 'Bedrag'],
            ['400101', text, text, text],
            [text, '', text, 491.9],
          ],
        },
      ]),
    ),
  ],
  XML: async (text) => [
    file('factuur.xml', writeUbl(hostileInvoice(text), { profile: 'nlcius' })),
    file('factuur.pdf', await writeInvoicePdf(hostileInvoice(text, `${text}2`), 'table')),
  ],
  'een creditfactuur': async (text) => [
    file('credit.pdf', await writeInvoicePdf({ ...hostileInvoice(text), kind: 'credit', original: text }, 'table')),
  ],
  'een XML van iets anders': async (text) => [
    file(
      'x.xml',
      Buffer.from(`<?xml version="1.0"?><Order xmlns="urn:${encodeURIComponent(text)}"><ID>${text.replace(/[<&]/g, ' ')}</ID></Order>`),
    ),
  ],
  'geen bijlage': async () => [],
};

/** The mail with more in its head than any program writes. */
function withHostileHead(raw: Uint8Array, text: string): Buffer {
  const word = `=?utf-8?B?${Buffer.from(`${text.slice(0, 40)}\r\nBcc: iedereen@evil.example`).toString('base64')}?=`;
  const lines = [
    `References: <0@fabel.example> <${text.replace(/\s/g, '')}> ${word} <a\tb@x>`,
    `X-Any: ${word}`,
    `Reply-To: ${word} <x@evil.example>`,
  ];
  const mail = Buffer.from(raw)
    .toString('latin1')
    .replace(/^Subject: [^\r\n]*/m, `Subject: ${word}`)
    .replace(/^From: ([^\r\n]*)/m, `From: ${word} <$1>`);
  return Buffer.from(mail.replace(/^Subject:/m, `${lines.join('\r\n')}\r\nSubject:`), 'latin1');
}

describe.each(Object.entries(attachmentsOf))('in %s', (_, attachments) => {
  it.each(hostile.map((text) => [text.slice(0, 40), text]))('%s komt niet in een brief', async (_name, text) => {
    const raw = withHostileHead(await mailFrom(fable, await attachments(text), { text }), text);
    for await (const { replies, outcome } of checkMails([{ file: 'mail.eml', raw }], { register, hashBsn, now: () => now })) {
      expect(outcome.decision).not.toBe('ignored');
      expect(replies).toHaveLength(1);
      const [reply] = replies;
      const letter = await simpleParser(Buffer.from(reply!.raw, 'base64'));
      expect([reply!.to, letter.to]).toEqual([fable.mailbox, expect.objectContaining({ text: fable.mailbox })]);
      expect([...letter.headers.keys()].filter((name) => !headersOfOurs.test(name))).toEqual([]);
      for (const id of [letter.inReplyTo, letter.references].flat()) expect(id ?? '<x>').toMatch(/^<[!-;=?-~]{1,500}>$/);
      expect(letter.subject!.length).toBeLessThan(150);
      const books = await Promise.all(letter.attachments.map(async ({ content }) => JSON.stringify(await cellsOf(content))));
      const seen = [letter.subject, letter.text, letter.html, ...books].join('\n');
      expect(seen.replace(ours, '').replace(/<!DOCTYPE[^>]*>|\bmetsiem\.nl\b/g, '')).not.toMatch(forbidden);
      expect(/<(?:a|area|form|link|img|iframe|base|meta http)\b[^>]*(?:href|src|action)="?(?!https:)/i.test(String(letter.html))).toBe(
        false,
      );
    }
  });
});
