/** Writes docs/format.md: the format as a page for people. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { meaningOf } from './hovers.mjs';
import { borrowed, definitionAt, readSchemas, wordsOf } from './schemas.mjs';

const intro = new URL('format-intro.md', import.meta.url);
const sample = new URL('../../test/fixtures/atlas/', import.meta.url);

/** Sections in reading order: their title, their text above the tables, and the definitions they show. */
const sections = [
  ['The top of a file', ['plan', 'portfolio', 'portfolioFrame', 'group']],
  ['Project', ['project', 'objective', 'scope', 'deliverable', 'baseline']],
  ['Tasks', ['task', 'predecessor']],
  ['People and calendars', ['resource', 'stakeholder', 'calendar', 'exception']],
  ['Stages, releases and roadmap', ['lifecycle', 'gate', 'release', 'roadmap', 'lane', 'roadmapItem']],
  ['Sprints and requirements', ['sprint', 'requirement']],
  ['RAID', ['raid', 'risk', 'residual', 'exposure', 'assumption', 'issue', 'dependency', 'decision', 'action', 'escalation']],
  ['RAG', ['rag', 'declaredColour', 'thresholds', 'scheduleThresholds', 'budgetThresholds', 'scopeThresholds', 'riskThresholds']],
  ['Money', ['budget', 'contingency', 'budgetLine']],
  ['Governance', ['governance', 'forum', 'cadence', 'change', 'changeImpact', 'lesson', 'report', 'rules']],
];

export async function referenceText() {
  const table = readSchemas();
  const parts = sections.map(([title, names]) => `## ${title}\n\n${names.map((name) => definitionText(table, name, title)).join('\n')}`);
  return `${readFileSync(intro, 'utf8').trimEnd()}\n\n## Values\n\n${valueTable(table)}\n${parts.join('\n')}\n## A whole plan\n\n${sampleText()}`;
}

function definitionText(table, name, section) {
  const { schema, file } = table.definitions.get(name);
  const title = schema.title ?? name[0].toUpperCase() + name.slice(1);
  const rows = Object.entries(schema.properties ?? {}).map(([key, part]) => keyRow(table, file, key, part, schema.required ?? []));
  const head = rows.length > 0 ? '| key | value | meaning | examples |\n|---|---|---|---|\n' : '';
  const wide = rows.length > 0 ? `${head}${rows.join('\n')}\n` : `${exampleText(schema.examples)}\n`;
  const heading = title === section ? '' : `### ${title}\n\n`;
  return `${heading}${schema.description}\n\n${wide}`;
}

function keyRow(table, file, key, part, required) {
  const { description, examples } = meaningOf(table, file, part);
  const name = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
  return `| ${name} | ${cell(kindOf(table, file, part))} | ${cell(description)} | ${cell(exampleText(examples))} |`;
}

/** What stands after the key, in a few words: `date`, `id of a calendar`, `map of tasks`. */
function kindOf(table, file, schema) {
  const { file: home, schema: own } = borrowed(table, file, schema);
  if (own['x-items']) return `map by id of ${spaced(own['x-items'].definition)}`;
  const words = wordsOf(own);
  if (words) return words.map((word) => `\`${word}\``).join(' ');
  if (own['x-ref']) return `${refersBy(own)} of ${own['x-ref'].map(referredTo).join(', ')}`;
  if (own.$ref) return nameOf(table, definitionAt(table, home, own.$ref));
  const items = own.items && kindOf(table, home, own.items);
  return items ? `list of ${items}` : [own.type].flat().map(typeWord).join(' or ');
}

function nameOf(table, name) {
  const { schema } = table.definitions.get(name);
  if (schema['x-value'] === 'text' || ['name', 'description', 'notes'].includes(name))
    return schema.type === 'string' ? 'text' : 'text or texts';
  if (schema.title) return `[${spaced(name)}](#${schema.title.toLowerCase().replaceAll(' ', '-')})`;
  if (short[name]) return short[name];
  const words = wordsOf(schema);
  return words ? words.map((word) => `\`${word}\``).join(' ') : (schema['x-value'] ?? typeWord(name)).replaceAll('-', ' ');
}

function refersBy(schema) {
  if (schema.type === 'object') return 'map by id';
  const value = schema.$ref?.split('/').at(-1);
  return (
    { references: 'id or ids', predecessors: '[predecessor](#predecessor) or list', assignment: 'assignment', id: 'id', reference: 'id' }[
      value
    ] ?? 'ids'
  );
}

/** Values whose own name says less than these words. */
const short = {
  estimate: 'duration, or three',
  links: 'map of keys',
  paths: 'list of paths',
  points: 'number',
  priority: '`must` `should` `could` `wont` or number',
  score: '1 to 5',
  stages: 'list of ids',
};

const referredTo = (kind) => ({ work: 'task or RAID entry', raid: 'RAID entry' })[kind] ?? spaced(kind);
const spaced = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
const typeWord = (type) =>
  ({ object: 'map', array: 'list', string: 'text', texts: 'list of texts', boolean: '`true` or `false`' })[type] ?? type;

function valueTable(table) {
  const values = [...table.definitions].filter(([name, { schema }]) => schema['x-value'] && !hidden.includes(name));
  const rows = values.map(
    ([, { schema }]) =>
      `| ${schema['x-value'].replaceAll('-', ' ')} | ${cell(schema.description)} | ${cell(exampleText(schema.examples))} |`,
  );
  return `| value | grammar | examples |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** Variants of a value that the table has under another name already. */
const hidden = ['references', 'words', 'dayRanges', 'predecessors', 'name', 'description', 'notes', 'was'];

const exampleText = (examples) => (examples ?? []).map((example) => `\`${flow(example)}\``).join(' · ');

/** A value as YAML in one line, quoted only where it must be. */
export function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value && typeof value === 'object') {
    const pairs = Object.entries(value).map(([key, part]) => `${key}: ${flow(part)}`);
    return `{${pairs.join(', ')}}`;
  }
  return typeof value === 'string' && parse(`[${value}]`)[0] !== value ? JSON.stringify(value) : String(value);
}

const cell = (text) => String(text).replaceAll('|', '\\|');

function sampleText() {
  const files = ['plan.yaml', 'team.yaml', 'raid.yaml'].map((name) => [name, readFileSync(new URL(name, sample), 'utf8')]);
  return files.map(([name, text]) => `\`${name}\`\n\n\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`).join('\n');
}
