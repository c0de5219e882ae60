/** What the extension needs only once somebody asks for it: a file of its own, so that starting costs nothing of it. */
export * as language from '../../core/language/index.ts';
export * as picture from '../preview/picture.ts';
export * as register from '../register/register.ts';
