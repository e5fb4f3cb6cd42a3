import { describe, expect, it } from 'vitest';
import { announcesDocument } from '../../packages/mail/announced-document.ts';

const says = (text: string, subject = 'Bericht'): boolean => announcesDocument(subject, text);
const signed = (text: string): string => `Goedemorgen,\n\n${text}\n\nMet vriendelijke groet,\nde administratie van Fabel\n`;
const disclaimer =
  'Dit bericht en eventuele bijlagen zijn vertrouwelijk en alleen bestemd voor de geadresseerde. Bent u dat niet, verwijder dan dit bericht met de bijlagen.';
const ours =
  'Goedendag,\n\nWij kunnen uw bijlage niet behandelen. Stuur de factuur als PDF in de bijlage.\n\nHierbij de bijlage.\n\nOns kenmerk is SIEM-2026-000012.';

describe('wie zelf een document aankondigt', () => {
  it.each([
    'Hierbij onze factuur van januari.',
    'Hierbij stuur ik u de factuur over januari.',
    'Hierbij ontvangt u de specificatie bij factuur 2026-12.',
    'Hierbij alsnog.',
    'Bij deze het evaluatieverslag.',
    'Bijgevoegd vindt u uw factuur.',
    'De factuur is bijgevoegd, graag een ontvangstbevestiging.',
    'Bijgaand de creditnota.',
    'In de bijlage treft u onze verzamelfactuur aan.',
    'Zie bijlage',
    'Nu met bijlage!',
    'Sorry, ik was de bijlage vergeten.',
    'Bijlage: factuur 2026-12.pdf',
    'Naar aanleiding van uw bericht stuur ik hierbij het verslag.',
    'Bedankt voor uw bericht. Hierbij de gevraagde factuur.',
    'Wij hebben nog geen betaling ontvangen, bijgevoegd nogmaals de factuur.',
    'Hierbij de factuur, die nog niet is verwerkt.',
    'Bijgaand onze factuur, voor eventuele vragen hoor ik het graag.',
    'Ik stuur u de factuur bij deze mail.',
    'Hier is het herindicatieverslag van cliënt 400123.',
    'Hierbij willen wij onze facturen van februari indienen.',
    'Kunt u bijgevoegde factuur nog verwerken?',
    'Please find attached our invoice.',
    'Here is the report you asked for.',
    'I have attached the specification.',
    'Graag ontvang ik betaling van bijgaande factuur.',
    'Met deze mail stuur ik u het verslag.',
    'Hier onze factuur van maart.',
    'Ik voeg de factuur en de specificatie bij.',
    'Als bijlage stuur ik u de declaratie.',
    'Onze factuur treft u aan als bijlage.',
  ])('%s', (sentence) => {
    expect([says(sentence), says(signed(sentence)), says(`${signed(sentence)}\n\n${disclaimer}`)]).toEqual([true, true, true]);
  });

  it('doet dat ook over twee regels, achter de aanhef, en met onze brief eronder', () => {
    expect(says('Beste collega, hierbij de\nfactuur van januari.')).toBe(true);
    expect(says(`${signed('Hierbij onze factuur.')}\n${ours.replace(/^/gm, '> ')}`)).toBe(true);
    expect(says(`Hierbij onze factuur.\n\nVan: Siem backoffice\nVerzonden: dinsdag 3 februari 2026\n\n${ours}`)).toBe(true);
  });

  it('of stuurt een mail die alleen een titel heeft', () => {
    for (const subject of ['Factuur 2026-12', 'facturen januari', 'Evaluatieverslag cliënt 400123', 'Invoice 12'])
      expect([subject, says('', subject), says('\n\n> Stuur de factuur.\n', subject), says(signed(''), subject)]).toEqual([
        subject,
        true,
        true,
        true,
      ]);
  });
});

describe('wie zonder iets te sturen over documenten spreekt', () => {
  it.each([
    'Wij hebben uw factuur ontvangen.',
    'Wij hebben uw mail met bijlage in goede orde ontvangen.',
    'Hierbij bevestigen wij de ontvangst van uw factuur.',
    'Hierbij ontvangt u een ontvangstbevestiging van uw factuur.',
    'Hierbij laten wij u weten dat uw factuur in behandeling is.',
    'Hierbij delen wij u mee dat de factuur is betaald.',
    'Uw bericht is geregistreerd onder nummer 4711; de bijlagen zijn opgeslagen.',
    'Uw e-mail en bijlage zijn goed aangekomen.',
    'Bedankt voor het sturen van uw factuur in de bijlage.',
    'Dank voor uw mail met bijlage.',
    'Wij zijn gesloten; facturen kunt u sturen naar administratie@fabel.example.',
    'Facturen graag als PDF in de bijlage sturen naar crediteuren@fabel.example.',
    'Stuur uw factuur altijd als bijlage bij deze mail.',
    'Let op: een factuur hoort als losse bijlage in de mail.',
    'U dient facturen als bijlage in te sturen.',
    'Mails met bijlagen worden niet gelezen.',
    'Bijlagen groter dan 10 MB worden geweigerd.',
    'Bijlagen: geen',
    'De bijlagen van dit ticket staan in het portaal.',
    'Ik ben tot 9 maart met vakantie en lees geen mail.',
    'Ik ben afwezig. Voor vragen over facturen mailt u naar collega@fabel.example.',
    'Dit is een automatisch antwoord. Uw factuur wordt binnen 30 dagen betaald.',
    'Wij nemen uw factuur binnen vijf werkdagen in behandeling.',
    'Wanneer betaalt u factuur 2026-12?',
    'Ik kan de bijlage niet openen.',
    'Wat betekent de derde kolom in de bijlage bij uw brief?',
    'Heeft u onze factuur van januari gezien?',
    'We have received your invoice and its attachments.',
    'Thank you for your email with attachment.',
    'Please submit invoices as an attachment to invoices@fabel.example.',
    'This message and any attachments are confidential.',
    'Heeft u een bijlage gestuurd, dan verwerken wij die binnen vijf dagen.',
    'Als u een factuur als bijlage stuurt, hoort u binnen vijf dagen van ons.',
    'Uw bericht is, inclusief bijlagen, doorgestuurd naar de juiste afdeling.',
    'Uw factuur is toegevoegd aan uw dossier; de bijlage is bijgevoegd aan melding 12.',
    'Wij verwerken alleen facturen die als bijlage zijn toegevoegd.',
    'Graag ontvangen wij uw facturen in de bijlage.',
    'Vergeet de bijlage niet.',
    'I am out of office; invoices can be sent to my colleague.',
    disclaimer,
  ])('%s', (sentence) => {
    expect([says(sentence), says(signed(sentence)), says(`${signed(sentence)}\n\n${disclaimer}`)]).toEqual([false, false, false]);
  });

  it('met onze brief eronder, hoe ook aangehaald', () => {
    const question = signed('Wat bedoelt u hiermee?');
    for (const quoted of [
      ours.replace(/^/gm, '> '),
      `-----Oorspronkelijk bericht-----\n${ours}`,
      `Van: Siem backoffice <facturen@metsiem.nl>\nVerzonden: dinsdag 3 februari 2026 09:12\nAan: administratie\nOnderwerp: Uw mail\n\n${ours}`,
      `________________________________\nFrom: Siem\n\n${ours}`,
      `Op di 3 feb 2026 om 09:12 schreef Siem backoffice <facturen@metsiem.nl>:\n\n${ours}`,
    ])
      expect(says(`${question}\n${quoted}`)).toBe(false);
  });

  it('of een titel die van iets anders is', () => {
    for (const subject of [
      'Factuur ontvangen',
      'Factuur F-881 afgewezen',
      'Factuur januari al betaald?',
      'Vraag over factuur 12',
      'Ontvangstbevestiging',
    ])
      expect([subject, says('', subject)]).toEqual([subject, false]);
    expect(says(signed('Wanneer betaalt u?'), 'Factuur 2026-12')).toBe(false);
  });
});
