// Runs on the machine's own Node before anything is installed, so it uses nothing but Node.
// Installs when node_modules is missing or was made from another lock file. Says nothing otherwise:
// `npm run --silent siem -- check --json` prints JSON and nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-from';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const isCurrent = existsSync('node_modules/.bin/node') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!isCurrent) {
  const isFirst = !existsSync('node_modules/.bin');
  console.error(isFirst ? 'Installing what is missing (once, a minute or two)…' : 'The lock file changed; installing what is new…');
  // `ci` starts from nothing; what is there may be in use by a running `npm start`, so it is only brought up to date.
  const command = isFirst ? ['ci'] : ['install', '--no-save'];
  // Both streams of npm go to standard error: standard output belongs to the command that follows.
  const options = { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' };
  const run = spawnSync('npm', [...command, '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (run.status !== 0) {
    console.error('\nnpm did not succeed. Check that the npm registry can be reached, then run the same command again.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
