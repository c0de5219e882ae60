/** What the extension needs only once somebody asks for it: a file of its own, so that starting costs nothing of it. */
export * as language from '../../core/language/index.ts';
export * as preview from '../preview/preview.ts';
export * as register from '../register/register.ts';
export * as statusReport from '../report/statusReport.ts';
