import { writeFileSync } from 'node:fs';
import { catalogueFiles } from './catalogue-files.ts';

// `npm run catalogue`: the pages about the rules, out of the rules; a test fails while they are stale.
for (const { path, text } of catalogueFiles()) {
  writeFileSync(new URL(`../../${path}`, import.meta.url), text);
  console.log(path);
}
