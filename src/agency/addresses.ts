/** Where the newsroom decides what it is made of. */
export const settingsAddress = '/desk/settings';
export const factsAddress = `${settingsAddress}/agency`;
export const listsAddress = `${settingsAddress}/lists`;
export const checksAddress = `${settingsAddress}/checks`;
