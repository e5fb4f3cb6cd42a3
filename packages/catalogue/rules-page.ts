import { formatDate } from '#domain';
import { allRules, firstDay, formatSource, type Parameters, type Rule } from '#rules';
import { policyTable, type Table, tarievenSince } from './told-parameters.ts';
import { consequencesOf, exampleOf, type Group, isSaid, rulesIn } from './told-rule.ts';

const groups: readonly (readonly [Group, string])[] = [
  ['M', 'De mail'],
  ['F', 'De factuur'],
  ['L', 'De factuurregel: één cliënt, één product, één maand'],
  ['H', 'Het evaluatieverslag'],
];

/** The catalogue for finance and the backoffice, in Markdown. The same rules and parameters give the same text. */
export function rulesPage(parameters: Parameters): string {
  const parts = [
    '# Alle controles',
    'Deze pagina komt uit de controles zelf. Wijzig haar niet met de hand: `npm run catalogue` schrijft haar opnieuw.',
    [
      'Van elke controle staat hier wat er wordt nagegaan, waar dat staat, sinds wanneer, en wat er volgt als het niet klopt.',
      'Is iets niet zeker gelezen, dan wijst een controle nooit af: een medewerker beslist.',
      'Een code verandert nooit en wordt nooit opnieuw gebruikt.',
    ].join(' '),
    ...groups.flatMap(([group, title]) => {
      const rules = rulesIn(allRules, group);
      return [`## ${group} – ${title}`, overview(rules, parameters), ...rules.map((rule) => section(rule, parameters))];
    }),
    '## Tarieven',
    'Het tarief hoort bij de dag van de zorg. Waar geen tarief bekend is, beslist een medewerker (L18).',
    markdown(tarievenSince(parameters, firstDay)),
    '## Andere waarden die Siem kan wijzigen',
    markdown(policyTable(parameters)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const overview = (rules: readonly Rule[], parameters: Parameters): string =>
  markdown({
    head: ['Code', 'Als het niet klopt', 'Dan'],
    rows: rules.map((rule) => [rule.code, rule.title, consequencesOf(rule, parameters).join('; ')]),
  });

function section(rule: Rule, parameters: Parameters): string {
  const { message, backoffice } = exampleOf(rule, parameters);
  const told: readonly (readonly [string, string])[] = [
    ['Wat wordt gecontroleerd', rule.checks],
    ['Bron', formatSource(rule.source)],
    ['Sinds', formatDate(rule.validFrom)],
    ['Gevolg', consequencesOf(rule, parameters).join('; ')],
    ['Wat een onderaannemer doet', rule.advice ?? 'niets; dit is voor Siem'],
    ['Voorbeeld, aan de onderaannemer', isSaid(rule, parameters) ? message : 'niets; hierover gaat geen brief'],
    ['Voorbeeld, aan de backoffice', backoffice],
  ];
  return [
    `### ${rule.code} ${rule.title}`,
    `Naam: \`${rule.name}\``,
    told.map(([label, text]) => `- **${label}:** ${escaped(text)}`).join('\n'),
  ].join('\n\n');
}

/** What a sentence says is text, whatever marks stand in it. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
function markdown({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
