import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onderaannemerPage } from '#catalogue';
import { allRules, currentParameters } from '#rules';
import { cellsOf, decisionLetterOf, invoiceOutcome, letterOf, parseLetter } from '../support/letters.ts';
import { doubtful, invoice, invoiceCase, missing, sure } from '../support/rules-builders.ts';
import { mailCase } from '../support/rules-mails.ts';
import { neverSaid } from './every-code.ts';
import { kindsOfLetters, letter, verzamelfactuur } from './kinds-of-letters.ts';

const folder = new URL('./golden/', import.meta.url);

describe('de brieven zoals ze zijn', () => {
  test.each(kindsOfLetters)('%s', async (name) => {
    const reply = await letter(name);
    const text = `Aan: ${reply.to}\nOnderwerp: ${reply.subject}\n${reply.attachments.map((each) => `Bijlage: ${each}\n`).join('')}\n${reply.text}`;
    const file = new URL(`${name}.txt`, folder);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      if (process.env['CI']) throw new Error('Golden letters are rewritten by a person who reads them, never in CI');
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

/** The words of a letter, without layout. */
const words = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/-{3,}/g, '')
    .replace(/(^| )\d{1,2}\. /g, ' ')
    .replace(/[^\p{L}\p{N}€,.@-]/gu, '');
const fromHtml = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const isByPerson = (name: string): boolean => /^(na-controle|een-vraag)/.test(name);
/** It answers no mail (RFC 3834). */
const isUnasked = (name: string): boolean => name.startsWith('kennisgeving-');
const isInThread = (name: string): boolean => !isUnasked(name) && !name.startsWith('veel-mails');

describe('elke brief', () => {
  test.each(kindsOfLetters)('%s zegt in tekst en HTML hetzelfde, en lokt geen automatisch antwoord uit', async (name) => {
    const reply = await letter(name);
    const mail = await parseLetter(reply);
    const automatic = isUnasked(name) ? 'auto-generated' : 'auto-replied';
    expect(mail.headers.get('auto-submitted')).toBe(isByPerson(name) ? undefined : automatic);
    expect(mail.headers.get('x-auto-response-suppress')).toBe('All');
    expect(mail.subject).toBe(reply.subject);
    expect(words(fromHtml(mail.html || ''))).toBe(words(mail.text ?? ''));
    expect(mail.text).toContain('SIEM-2026-000123');
    expect(mail.text).toContain('aanbiederswmo@metsiem.nl');
  });

  test.each(kindsOfLetters.filter(isInThread))('%s staat in de draad van de mail', async (name) => {
    const mail = await parseLetter(await letter(name));
    expect(mail.inReplyTo).toBe('<1@zorgzuid.example>');
    expect(mail.references).toEqual(['<0@zorgzuid.example>', '<1@zorgzuid.example>']);
  });

  test.each(kindsOfLetters)('%s begint met het besluit, in "u", zonder ambtelijke woorden', async (name) => {
    const { text } = await letter(name);
    const [greeting, verdict] = text.split('\n\n');
    expect(greeting).toBe('Goedendag,');
    expect(verdict).toMatch(/^(Uw|Wij) .*\./s);
    expect(text).not.toMatch(/\b(je|jij|jouw|jullie|derhalve|middels|conform|teneinde|dient te|gelieve|betreffende|indien)\b/i);
    const sentences = text
      .split('\n\n')
      .flatMap((block) => block.replace(/\n/g, ' ').split(/[.?!:](?= |$)/))
      .map((sentence) => sentence.trim().split(' ').length);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(30);
  });

  test('een automatische mail krijgt een eigen brief, geen antwoord in zijn draad', async () => {
    const reply = await letterOf([invoiceOutcome(invoiceCase())], { mail: mailCase({ mail: { automatic: 'auto-generated' } }) });
    const mail = await parseLetter(reply!);
    expect([mail.inReplyTo, mail.references]).toEqual([undefined, undefined]);
  });

  test('dezelfde uitkomst geeft dezelfde brief', async () => {
    const [one, two] = [await letter('afgewezen-tarief'), await letter('afgewezen-tarief')];
    expect(two.text).toBe(one.text);
    expect(two.subject).toBe(one.subject);
  });
});

test.each([
  ['niet is gevonden', missing],
  ['niet zeker is gelezen', doubtful(4919000)],
])('wie een factuur krijgt goedgekeurd waarvan het totaal %s, leest geen bedrag dat niemand heeft vastgesteld', async (_, total) => {
  const outcome = invoiceOutcome(invoiceCase({ invoice: invoice({ total }) }));
  const { text } = await decisionLetterOf(outcome, { kind: 'approved', paymentDue: '2026-02-23' });
  expect(words(text)).toContain(words('Wij betalen uw factuur 2026-0101 uiterlijk 23 februari 2026'));
});

test('de beoordeling bij een verzamelfactuur: per rij wat verwacht werd, zonder namen', async () => {
  const mail = await parseLetter(await letter('afgewezen-verzamelfactuur'));
  expect(mail.attachments.map((each) => each.filename)).toEqual(['beoordeling.xlsx']);
  const cells = await cellsOf(mail.attachments[0]!.content);
  expect(cells.map((row) => row.slice(0, 6))).toEqual([
    ['Rij', 'Cliëntnummer Siem', 'Product', 'Gerekend', 'Verwacht', 'Oordeel'],
    ['2', '400101', 'Begeleiding midden', '468', '491.9', 'Niet akkoord'],
    ['3', '400102', 'Dagopvang categorie 2', '435.97', '126.57', 'Niet akkoord'],
    ['4', '400103', 'Beschermd wonen 24 uur zonder HV', '5373.54', '', 'Akkoord'],
  ]);
  expect(cells[1]?.[6]).toMatch(/2025.*\[L08\]$/s);
  expect(JSON.stringify(cells)).not.toMatch(/Verzonnen|Bedacht|Gefingeerd/);
});

test('een rij waarover twijfel is, heet niet akkoord en niet afgewezen', async () => {
  const doubtfulName = verzamelfactuur.invoice.lines.map((line, i) => (i === 2 ? { ...line, clientName: sure('K. Heelanders') } : line));
  const reply = await letterOf([invoiceOutcome({ ...verzamelfactuur, invoice: { ...verzamelfactuur.invoice, lines: doubtfulName } })]);
  const cells = await cellsOf((await parseLetter(reply!)).attachments[0]!.content);
  expect(cells[3]?.[5]).toBe('Nog niet beoordeeld');
});

describe('elke code', () => {
  test('staat in een brief, of er is een reden dat geen brief haar noemt', async () => {
    const texts = await Promise.all(kindsOfLetters.map(async (name) => (await letter(name)).text));
    const said = new Set(texts.flatMap((text) => [...text.matchAll(/\[([MFLH]\d\d)\]/g)].map(([, code]) => code!)));
    expect(allRules.map(({ code }) => code).filter((code) => said.has(code) === code in neverSaid)).toEqual([]);
  });

  test('is een link naar haar uitleg op de pagina voor onderaannemers, als zij daar staat', async () => {
    const page = onderaannemerPage(currentParameters);
    const pages = await Promise.all(kindsOfLetters.map(async (name) => String((await parseLetter(await letter(name))).html)));
    const links = new Set(
      pages.flatMap((html) => [...html.matchAll(/href="https:\/\/uitleg\.siem\.example\/#([^"]*)"/g)].map(([, id]) => id!)),
    );
    expect(links.size).toBeGreaterThan(30);
    expect([...links].filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });
});
