import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withoutDiacritics } from '#domain';
import { allRules, formatSource, type Rule } from '#rules';

/** The documents as Siem published them stand beside the checkout, where there are any. */
const folder = new URL('../../../shared/protocol/', import.meta.url);
const beginsWith: Readonly<Record<string, string>> = { AP: '003_', '001': '001_' };

/** Blanks, and the marks that copying from a PDF changed, are no difference. One source prints the mailbox with a zero. */
const fold = (text: string): string =>
  withoutDiacritics(text).replace(/\s+/g, ' ').replaceAll(' ,', ',').replaceAll('herindicatie0A', 'herindicatieOA');
const textOf = (document: string): string => {
  const file = readdirSync(folder).find((name) => name.startsWith(beginsWith[document] ?? '?'));
  return fold(readFileSync(new URL(file ?? document, folder), 'utf8'));
};
/** From its heading to the next numbered heading. */
function sectionOf(protocol: string, section: string): string {
  const number = Number(section[0]);
  const headings = ['1. Inleiding', '2. Afspraken', '3. Tarieven', '4. Aanleveren van', '5. Dagbesteding'];
  const from = protocol.indexOf(` ${headings[number - 1]} `);
  const next = headings[number];
  return protocol.slice(from, next === undefined ? undefined : protocol.indexOf(` ${next} `, from));
}
const quoted = allRules.filter(({ source }) => source.document in beginsWith);
const byCode = (rules: readonly Rule[]) => rules.map((rule) => [rule.code, rule.source] as const);

test('de meeste regels staan op een zin van het protocol of de presentatie', () => {
  expect(quoted.length).toBeGreaterThan(allRules.length * 0.75);
});

describe('zo staat een bron in de catalogus en op het scherm', () => {
  const source = { document: 'AP', section: '2. Afspraken', text: 'De factuur in PDF.' };

  test('een zin van het protocol, letterlijk, met de wet waar die op steunt', () => {
    expect(formatSource(source)).toBe('Administratieprotocol Wmo, versie 13 (december 2025), 2. Afspraken: “De factuur in PDF.”');
    expect(formatSource({ ...source, law: 'Wet X art. 1' })).toMatch(/“De factuur in PDF.” \(Wet X art. 1\)$/);
  });
  test('een zin van de presentatie, zonder hoofdstuk', () => {
    expect(formatSource({ ...source, document: '001', section: '' })).toBe(
      'Presentatie voor onderaannemers (juni 2023): “De factuur in PDF.”',
    );
  });
  test('beleid is geen aanhaling', () => {
    expect(formatSource({ document: 'Beleid', section: '', text: 'een medewerker beslist' })).toBe('Beleid: een medewerker beslist');
  });
});

describe.skipIf(!existsSync(folder))('elke aangehaalde zin staat letterlijk in de bron', () => {
  test.each(byCode(quoted.filter(({ source }) => source.document === 'AP')))('%s, in het hoofdstuk dat erbij staat', (_code, source) => {
    const section = sectionOf(textOf('AP'), source.section);
    expect(section.length).toBeGreaterThan(100);
    for (const heading of source.section.split(', ').slice(1)) expect(section).toContain(fold(heading));
    for (const sentence of source.text.split(' […] ')) expect(section).toContain(fold(sentence));
  });

  test.each(byCode(quoted.filter(({ source }) => source.document !== 'AP')))('%s, in de presentatie', (_code, source) => {
    expect(textOf(source.document)).toContain(fold(source.text));
  });
});
