export const shopAddress = '/desk/shop';
