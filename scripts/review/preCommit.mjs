#!/usr/bin/env node
/** The hook of .pre-commit-hooks.yaml: `planloom check` with the hook's `args`, in the repository that it runs in. */
import { spawnSync } from 'node:child_process';
import { atTheBorder } from '../setup/shell.mjs';
import { ensureBuilt } from './build.mjs';

await atTheBorder(async () => {
  const { status } = spawnSync(process.execPath, [await ensureBuilt(), 'check', ...process.argv.slice(2)], { stdio: 'inherit' });
  return status ?? 2;
});
