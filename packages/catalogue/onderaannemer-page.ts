import { html, raw } from 'hono/html';
import type { Consequence } from '#domain';
import { allRules, isForOnderaannemers, type Parameters, policyOn, type Rule } from '#rules';
import { pageStyle } from './page-style.ts';
import { type Table, tarievenSince } from './told-parameters.ts';
import { consequenceNow, exampleOf, type Group, rulesIn } from './told-rule.ts';

type Html = ReturnType<typeof html>;

const groups: readonly { readonly group: Group; readonly id: string; readonly title: string; readonly about: string }[] = [
  { group: 'F', id: 'factuur', title: 'Uw factuur', about: 'Dit controleren wij op de factuur als geheel.' },
  { group: 'L', id: 'factuurregel', title: 'Een factuurregel', about: 'Dit controleren wij per cliënt, per product en per maand.' },
  { group: 'M', id: 'mail', title: 'Uw mail', about: 'Dit controleren wij aan de mail zelf.' },
  {
    group: 'H',
    id: 'evaluatieverslag',
    title: 'Het evaluatieverslag',
    about: 'Dit controleren wij aan een evaluatieverslag voor een herindicatie.',
  },
];
const what: Readonly<Record<Group, string>> = { F: 'de factuur', L: 'de factuur', M: 'uw mail', H: 'het verslag' };

/** What follows, to the onderaannemer. Who is held gets no more than a receipt, so nothing is said of it here. */
const consequenceWords: Readonly<Record<Exclude<Consequence, 'hold'>, (of: string) => string>> = {
  reject: (of) => (of === 'uw mail' ? 'Wij kunnen uw mail dan niet behandelen.' : `Wij wijzen ${of} dan af.`),
  review: (of) => `Een medewerker kijkt dan eerst naar ${of}.`,
  remark: (of) => `Wij behandelen ${of} wel, en zetten een opmerking in onze brief.`,
};

/** The last year of which a tarief is on record. */
const lastYearIn = ({ tarieven }: Parameters): string =>
  Object.values(tarieven)
    .flatMap((periods) => periods.filter(({ cents }) => cents !== undefined).map(({ to }) => to.slice(0, 4)))
    .reduce((last, each) => (each > last ? each : last), '2023');

/** An amount does not break after its sign. */
const unbroken = (text: string): string => text.replaceAll('€ ', '€\u00a0');

/** One page of plain HTML with its own style and no script: for a phone, a screen, a printer and a screen reader. */
export function onderaannemerPage(parameters: Parameters): string {
  const year = lastYearIn(parameters);
  const { contact } = policyOn(parameters, `${year}-12-31`);
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Een factuur of evaluatieverslag sturen aan Siem</title>
<style>${raw(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<header>
<h1>Een factuur of evaluatieverslag sturen aan Siem</h1>
<p>Voor onderaannemers Wmo. Hier leest u wat wij controleren en wat u zelf kunt doen. Bij elk punt staat de code die ook in onze brief staat.</p>
<nav aria-label="Op deze pagina"><ul>
${[
  ...groups.map(({ id, title }) => [id, title] as const),
  ['tarieven', `Tarieven van ${year}`] as const,
  ['vragen', 'Vragen'] as const,
].map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul></nav>
</header>
<main id="inhoud">
${inShort()}
${groups.map((each) => section(each, parameters))}${tarieven(parameters, year)}${questions(contact)}</main>
</body>
</html>
`;
  return String(page);
}

const tarieven = (parameters: Parameters, year: string): Html => html`<section id="tarieven" aria-labelledby="tarieven-kop">
<h2 id="tarieven-kop">Tarieven van ${year}</h2>
<p>Het tarief hoort bij de maand van de zorg, niet bij de dag waarop u de factuur stuurt. Overbruggingszorg wordt apart afgesproken.</p>
${table(tarievenSince(parameters, `${year}-01-01`), 'Bedragen per product')}
</section>
`;

const questions = (contact: string): Html => html`<section id="vragen" aria-labelledby="vragen-kop">
<h2 id="vragen-kop">Vragen</h2>
<p>Staat in onze brief een code die u hier niet vindt? Dan kijkt een medewerker ernaar. U hoeft niets te doen.</p>
<p>Heeft u een andere vraag? Mail naar <a href="mailto:${contact}">${contact}</a> en noem het kenmerk uit onze brief.</p>
</section>
`;

const inShort = (): Html => html`<section aria-labelledby="kort-kop">
<h2 id="kort-kop">In het kort</h2>
<ol>
<li>Mail een factuur als PDF naar <a href="mailto:facturen@metsiem.nl">facturen@metsiem.nl</a>, een evaluatieverslag naar <a href="mailto:herindicatieOA@metsiem.nl">herindicatieOA@metsiem.nl</a>.</li>
<li>U krijgt antwoord op het adres dat wij van u kennen: goedgekeurd met de dag van betaling, afgewezen met alle redenen, of: een medewerker kijkt ernaar.</li>
<li>Afgewezen? Verbeter de factuur en mail die opnieuw. U mag hetzelfde factuurnummer gebruiken.</li>
</ol>
</section>
`;

function section({ group, id, title, about }: (typeof groups)[number], parameters: Parameters): Html {
  const rules = rulesIn(allRules, group).filter(isForOnderaannemers);
  return html`<section id="${id}" aria-labelledby="${id}-kop">
<h2 id="${id}-kop">${title}</h2>
<p>${about}</p>
${rules.map((rule) => article(rule, group, parameters))}</section>
`;
}

function article(rule: Rule, group: Group, parameters: Parameters): Html {
  const consequence = consequenceNow(rule, parameters);
  const follows = consequence === 'hold' ? '' : html`<p>${consequenceWords[consequence](what[group])}</p>\n`;
  const example =
    consequence === 'hold'
      ? ''
      : html`<p class="example"><span>Voorbeeld uit een brief:</span> ${unbroken(exampleOf(rule, parameters).message)}</p>\n`;
  return html`<article id="${rule.code}" aria-labelledby="${rule.code}-kop">
<h3 id="${rule.code}-kop"><span class="code">${rule.code}</span> ${rule.title}</h3>
${follows}<p class="advice">${rule.advice}</p>
${example}</article>
`;
}

const table = ({ head, rows }: Table, caption: string): Html => html`<table>
<caption>${caption}</caption>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...others]) => html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>`;
