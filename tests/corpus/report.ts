import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Section } from './section.ts';
import { sections } from './sections.ts';

// npm run report [-- SECTION... --corpus DIR]: a table per section (`--list`: only their names); exit code 1 when something is not as it must be.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { corpus: { type: 'string', default: '../shared/corpus' }, list: { type: 'boolean', default: false } },
});
const names = sections.map(({ name }) => name).join(', ');
const unknown = positionals.filter((name) => !sections.some((section) => section.name === name));

async function print(section: Section): Promise<boolean> {
  const result = await section.run(values.corpus);
  console.log(`\n${section.title}\n`);
  if (result === undefined) {
    console.log('(no such files there)');
    return true;
  }
  console.table(result.rows);
  for (const line of result.summary) console.log(line);
  for (const line of result.failures) console.log(`NOT RIGHT: ${line}`);
  return result.failures.length === 0;
}

if (values.list) {
  for (const { name } of sections) console.log(name);
} else if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}; there are: ${names}.`);
  process.exitCode = 2;
} else {
  const hasCorpus = existsSync(values.corpus);
  if (!hasCorpus) console.log(`There is no corpus in ${values.corpus}; name one with --corpus DIR. Only what is made here is read.`);
  for (const section of sections) {
    if (positionals.length > 0 && !positionals.includes(section.name)) continue;
    if ((hasCorpus || section.makesOwn === true) && !(await print(section))) process.exitCode = 1;
  }
}
