/**
 * Makes ajv's standalone code half as big, by its text: every check gives back its list of errors (or null) instead of keeping it on
 * itself, an error keeps only what is read of it, and a schema only the keys it knows. A test holds the result against ajv itself.
 */
const header = `const told = { required: 'missingProperty', additionalProperties: 'additionalProperty' };
const fail = (errors, instancePath, keyword, key) => {
  const error = { instancePath, keyword, params: key === undefined ? {} : { [told[keyword]]: key } };
  return errors === null ? [error] : (errors.push(error), errors);
};
const isMap = (data) => data && typeof data == 'object' && !Array.isArray(data);
const missing = (errors, path, data, keys) => {
  for (const key of keys) if (data[key] === undefined) errors = fail(errors, path, 'required', key);
  return errors;
};
const unknown = (errors, path, data, known, others) => {
  for (const key in data) if (!Object.hasOwn(known, key) && !others.test(key)) errors = fail(errors, path, 'additionalProperties', key);
  return errors;
};
const below = (errors, path, data, checks) => {
  for (const key in checks) if (data[key] !== undefined) errors = join(errors, checks[key](data[key], path + '/' + key));
  return errors;
};
const anyMap = (data, path) => (isMap(data) ? null : fail(null, path, 'type'));
const join = (errors, more) => (more === null ? errors : errors === null ? more : errors.concat(more));
const map = (data, path, needed, known, others, checks) =>
  isMap(data) ? below(unknown(missing(null, path, data, needed), path, data, known, others), path, data, checks) : fail(null, path, 'type');
const text = (data, path, pattern) =>
  typeof data !== 'string' ? fail(null, path, 'type') : pattern.test(data) ? null : fail(null, path, 'pattern');
const keys = (words) => Object.fromEntries(words.split(' ').map((word) => [word, 1]));
const validator = (check) => {
  const validate = (value) => (validate.errors = check(value, '')) === null;
  return validate;
};
`;

/** `code` as `standaloneCode` of ajv writes it in `esm` form, with `allErrors` and without messages. */
export function lean(code) {
  const named = [...code.matchAll(/export const (\w+) = (\w+);/g)].map(([, name, check]) => `  ${name}: validator(${check}),`);
  const steps = [
    withoutBookkeeping,
    withShortErrors,
    withShortCalls,
    withKeysOnly,
    withSharedLoops,
    withoutProperties,
    withFewKeysToo,
    withWholeChecks,
    aLineEach,
  ];
  const body = steps.reduce((text, step) => step(text), code);
  const left = /schemaPath|parentData|vErrors\.length|\.errors\b|require\(/.exec(body);
  if (left) throw new Error(`ajv writes its code in another way than expected: ${body.slice(left.index - 200, left.index + 200)}`);
  return withoutTwins(`${header}${body}\nexport const validators = {\n${named.join('\n')}\n};\n`);
}

const withoutBookkeeping = (code) =>
  code
    .replace('"use strict";', '')
    .replace(/export const \w+ = \w+;/g, '')
    .replace(/\/\*# sourceURL="\w+" \*\/;/g, '')
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', 'instancePath')
    .replaceAll('let errors = 0;', '')
    .replace(/validate\d+\.errors = vErrors;return errors === 0;/g, 'return vErrors;');

const withShortErrors = (code) =>
  code.replace(
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:"[^"]*",keyword:"(\w+)",params:(.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
    (_, name, path, keyword, params) => {
      const key = /^\{(?:missingProperty|additionalProperty): (.*)\}$/.exec(params)?.[1];
      return `vErrors = fail(vErrors, ${path ?? 'instancePath'}, "${keyword}"${key ? `, ${key}` : ''});`;
    },
  );

const withShortCalls = (code) =>
  code.replace(
    /if\(!\((validate\d+)\((\S+), \{instancePath(?::(.*?))?,parentData:.*?,rootData\}\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g,
    (_, check, value, path) => `vErrors = join(vErrors, ${check}(${value}, ${path ?? 'instancePath'}));`,
  );

/** Of the schemas only the keys are looked up at run time, and only where there are many. */
const withKeysOnly = (code) =>
  code.replace(/const (schema\d+) = (\{.*?\});(?=const|function|\s*$)/gs, (_, name, json) => {
    if (!code.includes(`${name}.properties`)) return '';
    return `const ${name} = keys("${Object.keys(JSON.parse(json).properties).join(' ')}");`;
  });

/** Few keys are written out one by one, wherever they are asked for. */
const withFewKeysToo = (code) => {
  const names = new Map();
  const short = code.replace(
    /for\(const key0 in data\)\{if\(!\(\(+((?:key0 === "\w+"\)+ \|\| \()+)(pattern\d+)\.test\(key0\)\)\)\)\{vErrors = fail\(vErrors, instancePath, "additionalProperties", key0\);\}\}/g,
    (_, chain, others) => {
      const words = [...chain.matchAll(/"(\w+)"/g)].map(([, key]) => key).join(' ');
      // Numbered apart from ajv's own.
      if (!names.has(words)) names.set(words, `schema${10_000 + names.size}`);
      return `vErrors = unknown(vErrors, instancePath, data, ${names.get(words)}, ${others});`;
    },
  );
  return [...[...names].map(([words, name]) => `const ${name} = keys("${words}");`), short].join('');
};

/** Most definitions are a map of known keys, or a text like a pattern, and nothing else. */
const withWholeChecks = (code) =>
  code
    .replace(
      /\{let vErrors = null;if\(isMap\(data\)\)\{(?:vErrors = missing\(vErrors, instancePath, data, (\[[^\]]*\])\);)?vErrors = unknown\(vErrors, instancePath, data, (schema\d+), (pattern\d+)\);vErrors = below\(vErrors, instancePath, data, (\{[^{}]*\})\);\}else \{vErrors = fail\(vErrors, instancePath, "type"\);\}return vErrors;\}/g,
      (_, needed, known, others, checks) => `{return map(data, instancePath, ${needed ?? '[]'}, ${known}, ${others}, ${checks});}`,
    )
    .replace(
      /\{let vErrors = null;if\(typeof data === "string"\)\{if\(!(pattern\d+)\.test\(data\)\)\{vErrors = fail\(vErrors, instancePath, "pattern"\);\}\}else \{vErrors = fail\(vErrors, instancePath, "type"\);\}return vErrors;\}/g,
      '{return text(data, instancePath, $1);}',
    );

const withoutProperties = (code) => code.replace(/(schema\d+)\.properties/g, '$1');

/** Checks that read the same are one: many definitions say no more than that something is a text. */
const withoutTwins = (code) => {
  const [bodies, twins] = [new Map(), new Map()];
  const kept = code.replace(/^function (validate\d+)(\(data, instancePath\)\{.*\})$\n?/gm, (all, name, body) => {
    const first = bodies.get(body);
    if (first) twins.set(name, first);
    else bodies.set(body, name);
    return first ? '' : all;
  });
  if (twins.size === 0) return code;
  return withoutTwins(kept.replace(/\bvalidate\d+\b/g, (name) => twins.get(name) ?? name));
};

/** What ajv writes out for each map again: its type, the keys it needs, those it knows, and a check for each. */
const withSharedLoops = (code) =>
  code
    .replaceAll('if(data && typeof data == "object" && !Array.isArray(data)){', 'if(isMap(data)){')
    .replace(/(?:if\(data\.\w+ === undefined\)\{vErrors = fail\(vErrors, instancePath, "required", "\w+"\);\})+/g, (all) => {
      const keys = [...all.matchAll(/"required", ("\w+")/g)].map(([, key]) => key);
      return `vErrors = missing(vErrors, instancePath, data, [${keys.join(', ')}]);`;
    })
    .replace(
      /for\(const key0 in data\)\{if\(!\(\(func0\.call\((schema\d+\.properties), key0\)\) \|\| \((pattern\d+)\.test\(key0\)\)\)\)\{vErrors = fail\(vErrors, instancePath, "additionalProperties", key0\);\}\}/g,
      'vErrors = unknown(vErrors, instancePath, data, $1, $2);',
    )
    .replace(
      /(?:if\(data\.(\w+) !== undefined\)\{vErrors = join\(vErrors, validate\d+\(data\.\1, instancePath\+"\/\1"\)\);\})+/g,
      (all) => {
        const checks = [...all.matchAll(/(validate\d+)\(data\.(\w+),/g)].map(([, check, key]) => `${key}: ${check}`);
        return `vErrors = below(vErrors, instancePath, data, {${checks.join(', ')}});`;
      },
    )
    .replace(
      /if\(data\.(\w+) !== undefined\)\{let (data\d+) = data\.\1;if\(!\(\2 && typeof \2 == "object" && !Array\.isArray\(\2\)\)\)\{vErrors = fail\(vErrors, instancePath\+"\/\1", "type"\);\}\}/g,
      'vErrors = below(vErrors, instancePath, data, {$1: anyMap});',
    )
    .replaceAll('});vErrors = below(vErrors, instancePath, data, {', ', ')
    .replace(/\((data\d*) && typeof \1 == "object" && !Array\.isArray\(\1\)\)/g, '(isMap($1))');

/** One function a line, so that a change of the format is a readable change of the code. */
const aLineEach = (code) => code.replace(/(?=(?:const|function) (?:schema|validate|pattern|func)\d+)/g, '\n').trim();
