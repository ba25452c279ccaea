import { offerPasskey } from '../site/sign-in/offer-passkey.ts';

offerPasskey('/account/auth/passkey', '/account');
