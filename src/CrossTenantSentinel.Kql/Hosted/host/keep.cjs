'use strict';
// node keep.cjs FILE: makes a snapshot and puts it in place whole. Runs by itself, after the run that would have liked one; says nothing.

const { spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const target = process.argv[2];
const claim = target + '.claim';
const unfinished = target + '.tmp';
const claimLastsMinutes = 10;

/** Only one process at a time makes the same snapshot; one that died does not keep others from it for long. */
function isClaimed() {
  try {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    if (Date.now() - (fs.statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > claimLastsMinutes * 60_000) fs.rmSync(claim, { force: true });
    fs.closeSync(fs.openSync(claim, 'wx'));
    return false;
  } catch (error) {
    return true;
  }
}

/** Snapshots of other versions of Node.js or of the tool: the latest one may still be in use. */
function removeOthers() {
  const others = fs.readdirSync(path.dirname(target))
    .filter(name => name.endsWith('.snapshot'))
    .map(name => path.join(path.dirname(target), name))
    .filter(file => file !== target)
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  for (const file of others.slice(1)) fs.rmSync(file, { force: true });
}

if (!fs.existsSync(target) && !isClaimed()) {
  try {
    const made = spawnSync(process.execPath, ['--snapshot-blob', unfinished, '--build-snapshot', path.join(__dirname, 'snapshot.cjs')], { stdio: 'ignore' });
    if (made.status === 0) {
      fs.renameSync(unfinished, target);
      removeOthers();
    }
  } catch (error) {
    // Without a snapshot everything works, slower.
  } finally {
    fs.rmSync(unfinished, { force: true });
    fs.rmSync(claim, { force: true });
  }
}
