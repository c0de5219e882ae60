/**
 * Properties are tried on new cases in every run, and so find what nobody thought of; but whether a change may land must not be a matter
 * of luck, so where `CI` is set each run has the same cases.
 */
import fc from 'fast-check';

if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_260_105 });
