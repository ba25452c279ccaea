import { offerPasskey } from '../site/sign-in/offer-passkey.ts';

offerPasskey('/desk/auth/passkey', '/desk');
