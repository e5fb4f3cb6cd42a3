import { allRules, isForOnderaannemers } from '#rules';
import type { Block } from './blocks.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** An amount stays on the line of its sign. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c).replaceAll('€ ', '€\u00a0');
interface Markup {
  readonly markup: string;
}
const markupOf = (value: string | Markup): string => (typeof value === 'string' ? escapeHtml(value) : value.markup);
/** Everything put into the template is escaped; only what the template itself spells is markup. */
const html = (strings: TemplateStringsArray, ...values: readonly (string | Markup)[]): Markup => ({
  markup: String.raw({ raw: strings }, ...values.map(markupOf)),
});
const join = (parts: readonly Markup[]): Markup => ({ markup: parts.map((p) => p.markup).join('') });

const colours = { good: '#1d6b34', bad: '#9c1c1c', neutral: '#1f4e79' } as const;
type CodeMarkup = (code: string) => Markup;

const verdictStyle = (tone: keyof typeof colours): string =>
  `font-size:18px;line-height:1.4;font-weight:bold;border-left:6px solid ${colours[tone]};padding-left:12px;margin:16px 0`;

function htmlOf(block: Block, code: CodeMarkup, isTitle: boolean): Markup {
  switch (block.kind) {
    case 'verdict':
      return isTitle
        ? html`<h1 style="${verdictStyle(block.tone)}">${block.text}</h1>`
        : html`<p style="${verdictStyle(block.tone)}">${block.text}</p>`;
    case 'heading':
      return block.inner === true
        ? html`<h3 style="font-size:15px;margin:16px 0 8px">${block.text}</h3>`
        : html`<h2 style="font-size:16px;margin:24px 0 8px">${block.text}</h2>`;
    case 'paragraph':
      return html`<p style="margin:8px 0">${block.text}</p>`;
    case 'facts':
      return html`<table style="border-collapse:collapse;margin:8px 0">${join(block.rows.map(([label, value]) => html`<tr><th scope="row" style="padding:2px 16px 2px 0;vertical-align:top;text-align:left;font-weight:normal">${label}</th><td style="padding:2px 0"><strong>${value}</strong></td></tr>`))}</table>`;
    case 'reasons':
      return html`<ol style="margin:8px 0;padding-left:24px">${join(block.items.map((item) => html`<li style="margin:0 0 12px">${item.place ? html`<strong>${item.place}</strong><br>` : html``}${item.sentence} <span style="white-space:nowrap">[${code(item.code)}]</span></li>`))}</ol>`;
    case 'link':
      return html`<p style="margin:8px 0">${block.text}: <a style="color:inherit" href="${block.url}">${block.url}</a></p>`;
  }
}
/** The codes that the page for onderaannemers explains, each at an anchor of its name. */
const explained: ReadonlySet<string> = new Set(allRules.filter(isForOnderaannemers).map((rule) => rule.code));

/**
 * The letter for a mail program that shows HTML. Colours of text and background are left to it, so that dark mode works;
 * each code is a link to its explanation where that is published.
 */
export function toHtml(title: string, blocks: readonly Block[], explanationsUrl?: string): string {
  const code: CodeMarkup = (text) =>
    explanationsUrl === undefined || !explained.has(text)
      ? html`${text}`
      : html`<a style="color:inherit" href="${`${explanationsUrl}#${text}`}">${text}</a>`;
  const opening = blocks.find(({ kind }) => kind === 'verdict');
  const body = join(blocks.map((block) => htmlOf(block, code, block === opening)));
  return html`<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body style="font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;max-width:640px;margin:0 auto;padding:16px;overflow-wrap:break-word"><main>${body}</main></body></html>`
    .markup;
}
