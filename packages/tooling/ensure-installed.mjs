// Runs on the machine's own Node before anything is installed, so it uses nothing but Node.
// Installs when node_modules is missing or was made from another lock file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.installed-from';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('Installing what is missing (once, a minute or two)…');
  // Two exports may be set by the npm that runs us; the child decides for itself.
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('\nnpm ci did not succeed. Check that the npm registry can be reached, then run the same command again.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
