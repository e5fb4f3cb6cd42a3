// English words, the glossary's Dutch ones and a short list of names. Texts for users are Dutch and stand in
// string literals, so those are left out: what is checked are identifiers, comments and English documents.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const read = (path) => readFileSync(join(root, path), 'utf8');

/** First and second column of the glossary: the identifier and its plural. */
const glossary = read('packages/domain/woordenlijst.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => line.split('|').slice(1, 3))
  .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
const names = read('packages/tooling/words.txt')
  .split('\n')
  .map((line) => line.replace(/#.*/, '').trim())
  .filter(Boolean);

const singleQuoted = String.raw`'(?:[^'\\\n]|\\.)*'`;
const doubleQuoted = String.raw`"(?:[^"\\\n]|\\.)*"`;
const template = '`(?:[^`\\\\$]|\\\\[^]|\\$(?!\\{)|\\$\\{(?:[^{}`]|`(?:[^`\\\\]|\\\\.)*`|\\{[^{}]*\\})*\\})*`';
const regularExpression = String.raw`(?<=[=(,:?&|!\[\s])\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*`;

module.exports = {
  version: '0.2',
  language: 'en',
  globRoot: root,
  allowCompoundWords: false,
  minWordLength: 4,
  words: [...glossary, ...names],
  dictionaries: ['typescript', 'node', 'npm', 'aws', 'software-terms', 'softwareTerms', 'html', 'css', 'bash', 'en-gb'],
  flagWords: ['regel', 'regels'],
  patterns: [
    // One pattern for all literals, so that a quote inside another kind opens nothing; a template may hold templates.
    { name: 'literal', pattern: new RegExp([singleQuoted, doubleQuoted, template, regularExpression].join('|'), 'g') },
    // In prose: code, and what is quoted or in italics because it is Dutch or a title.
    { name: 'code-in-prose', pattern: /```[\s\S]*?```|`[^`\n]*`/g },
    { name: 'quotation', pattern: /"[^"\n]{1,300}"|(?<!\*)\*[^*\n]{1,120}\*(?!\*)/g },
  ],
  languageSettings: [
    { languageId: 'typescript,javascript', ignoreRegExpList: ['literal'] },
    { languageId: 'markdown', ignoreRegExpList: ['code-in-prose', 'quotation'] },
  ],
  // People, places and shorthand of made-up cases.
  overrides: [{ filename: '**/tests/**', words: ['afschaling', 'blad', 'brug', 'fien', 'verzamel', 'zwaar'] }],
  ignorePaths: [
    // Dutch for its readers, made out of string literals.
    'packages/handbook/controles.md',
    // Dutch texts as data: letters to onderaannemers and the words that readers look for.
    'packages/letters/texts/**',
    'packages/domain/woordenlijst.md',
    'packages/tooling/words.txt',
    'package-lock.json',
    'node_modules',
    'cdk.out',
    '.build',
    '.data',
    '.cache',
  ],
};
