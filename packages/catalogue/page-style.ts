/** Plain CSS for one column: readable on a phone, calm on a screen, and on paper without colours or links that do nothing. */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #fff; --quiet: #555; --line: #c8c8c8; --accent: #0b4f8a; --soft: #f3f6f9; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececec; --back: #16191d; --quiet: #b5b5b5; --line: #474c52; --accent: #8ec5f7; --soft: #20252b; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; color: var(--text); background: var(--back); overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--accent); }
h3 { font-size: 1.0625rem; margin: 0 0 .25rem; }
p { margin: .4rem 0; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { position: static; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a { display: inline-block; padding: .4rem 0; }
article { margin: 1.25rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .4rem; scroll-margin-top: 1rem; }
.code { display: inline-block; min-width: 2.75rem; font-weight: normal; color: var(--quiet); }
.advice { font-weight: 600; }
.example { margin-top: .6rem; padding: .5rem .75rem; background: var(--soft); border-left: 4px solid var(--line); }
.example span { color: var(--quiet); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--quiet); padding: .4rem 0; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: normal; }
td { white-space: nowrap; }
td:last-child, th:last-child { text-align: right; padding-right: 0; }
@media print {
  :root { --text: #000; --back: #fff; --quiet: #333; --line: #999; --accent: #000; --soft: #fff; }
  @page { margin: 16mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .skip, nav { display: none; }
  article { padding: .4rem .6rem; margin: .6rem 0; }
  article, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { text-decoration: none; }
}
`;
