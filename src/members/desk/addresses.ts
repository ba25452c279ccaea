export const membersAddress = '/desk/members';
export const readersAddress = `${membersAddress}/readers`;
export const productsAddress = `${membersAddress}/products`;
export const vouchersAddress = `${membersAddress}/vouchers`;
export const organisationsAddress = `${membersAddress}/organisations`;
export const paymentsAddress = `${membersAddress}/payments`;
