/** What every line of mocha's begins with in VS Code's log. */
export const marker = '[mocha] ';
