// Makes the Java bindings of cdk8s-plus below target/generated, unless those there are of the same inputs.
// The stamp is written last: a run that was interrupted is done again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const npm = join(here, 'target', 'npm');
const bindings = join(here, 'target', 'bindings');
const generated = join(here, 'target', 'generated');
const stamp = join(generated, '.inputs.sha256');

const inputs = ['package.json', 'package-lock.json', '.npmrc', 'generate.mjs'];
const digest = inputs
  .reduce((hash, name) => hash.update(name).update(readFileSync(join(here, name))), createHash('sha256'))
  .digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
  process.exit(0);
}

for (const stale of [generated, bindings, join(here, 'target', 'classes')]) {
  rmSync(stale, { recursive: true, force: true });
}
mkdirSync(npm, { recursive: true });
for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
  cpSync(join(here, name), join(npm, name));
}

run('npm', ['ci', '--ignore-scripts', '--no-progress', '--loglevel=error']);
run(join(npm, 'node_modules', '.bin', 'jsii-pacmak'), [
  '--targets=java',
  '--code-only',
  '--recurse=false',
  `--outdir=${bindings}`,
  join('node_modules', 'cdk8s-plus-34'),
]);
renameSync(join(bindings, 'java', 'src', 'main'), generated);
writeFileSync(stamp, digest);

function run(command, args) {
  const { error, status } = spawnSync(command, args, {
    cwd: npm,
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20,22' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (error || status !== 0) {
    console.error(`${command} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}`);
    process.exit(1);
  }
}
