/** Pages that show what the rules have found. */
export const rulesTag = 'market-rules';
