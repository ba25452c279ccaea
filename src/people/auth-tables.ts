import { authTables } from '../site/sign-in/auth-tables.ts';

const ofPerson = { userId: 'person_id' };

/** better-auth's models and fields as the people of the desk have them. */
export const tables = authTables({
  person: 'person',
  session: 'person_session',
  credential: 'credential',
  passkey: 'passkey',
  verification: 'verification',
  rateLimit: 'rate_limit',
  personId: 'person_id',
});

// Ours; named so that better-auth knows the table as it is.
export const personFields = { role: { type: 'string' as const, required: true, input: false } };

export const twoFactorTables = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'two_factor',
    fields: {
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
      ...ofPerson,
    },
  },
};
