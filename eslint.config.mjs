import tseslint from 'typescript-eslint';
import walls from './scripts/lint/wallsRule.mjs';

const noClock = [
  { object: 'Date', message: 'The core knows no clock: the status date comes in.' },
  { object: 'Math', property: 'random', message: 'The core knows no chance: the seed comes in.' },
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'out/',
      '**/node_modules/',
      '**/generated/',
      '**/*.mjs',
      '**/*.cjs',
      'test/fixtures/',
      'test/workspaces/',
      '.vscode-test/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { planloom: { rules: { walls } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'planloom/walls': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...noClock],
      'no-restricted-globals': ['error', 'Date', 'Intl', 'performance', 'setTimeout', 'console', 'process', 'globalThis'],
      '@typescript-eslint/prefer-for-of': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > Property[kind="get"]',
          message: 'A getter made anew each time stays in memory with all it leads to: onceAsked (values/onceAsked.ts).',
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
);
