/**
 * Lets go of an item's inside as soon as that of another is read. It may happen at any time in a large plan, and nothing may depend on it:
 * so the tests of the core run like this.
 */
import { keepInsides } from '../../src/core/source/folded.ts';

keepInsides(1);
