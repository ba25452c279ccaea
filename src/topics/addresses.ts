export const topicsDesk = '/desk/topics';
