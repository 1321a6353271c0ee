/** @type {(name: string) => string} what is read out of a table wider than its page, which comes with its script */
export const table = (name) => `Table: ${name}`;
