/** The rules' severities as settings in package.json, from the registry of rules. */
import { readFileSync } from 'node:fs';

const file = new URL('../../package.json', import.meta.url);
const levels = ['ignore', 'hint', 'info', 'warning', 'error'];

export async function manifestText() {
  const { ruleEntries } = await import('../../src/core/rules/registry.ts');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const setting = manifest.contributes.configuration.properties['planloom.rules'];
  setting.properties = Object.fromEntries(ruleEntries.map((rule) => [rule.id, settingOf(rule)]));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function settingOf({ title, severity }) {
  return { type: 'string', enum: levels, default: severity, description: title };
}
