/**
 * Makes a fresh clone ready: installs the packages when they are missing or not those of the lock file, and with
 * `--chromium` the browser that the tests drive. Says what it does, in Indonesian since offices start it too; does nothing
 * when all is there. Needs Node alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major] = process.versions.node.split('.').map(Number);

if (major < 20) stop(`Perlu Node 20 atau lebih baru, bukan ${process.versions.node}.`);
if (packagesAreStale()) {
  say('Memasang paket; pertama kali kira-kira satu menit …');
  // Not npm ci: it refuses a lock file that lacks the optional packages of other platforms, which mirrors often don't have.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund'], 'Paket tidak dapat dipasang; lihat baris di atas.');
}
if (process.argv.includes('--chromium') && !chromium()) installChromium();

/** Compares what npm says it installed with the lock file, package by package; optional ones may lack. */
function packagesAreStale() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).some(
    ([place, { version, optional }]) => place !== '' && !optional && there[place]?.version !== version,
  );
}

function chromium() {
  const places = JSON.parse(readFileSync(join(root, 'src', 'local', 'paper', 'chromiumPlaces.json'), 'utf8'));
  return [process.env.CHROMIUM, ...places].find((place) => place && existsSync(place));
}

function installChromium() {
  const asRoot = process.getuid?.() === 0;
  if (!asRoot || !existsSync('/usr/bin/apt-get')) {
    stop(
      'Uji memakai peramban sungguhan dan tidak menemukannya. Pasang Chromium (di Debian: sudo apt-get install chromium), atau isi CHROMIUM dengan letak Chromium atau Chrome, lalu jalankan lagi.',
    );
  }
  say('Memasang Chromium dari Debian untuk uji peramban …');
  run('apt-get', ['update', '-q'], 'apt-get update gagal; lihat baris di atas.');
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], 'Chromium tidak dapat dipasang.');
}

function run(command, args, failure) {
  // On Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: root, shell, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) stop(failure);
}

function say(sentence) {
  console.error(`• ${sentence}`);
}

function stop(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}
