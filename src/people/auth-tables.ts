const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
const ofPerson = { userId: 'person_id' };

/** better-auth's models and fields under our names. */
export const tables = {
  user: {
    modelName: 'person',
    fields: { emailVerified: 'email_verified', ...stamps },
    // Ours; named so that better-auth knows the table as it is.
    additionalFields: { role: { type: 'string' as const, required: true, input: false } },
  },
  session: {
    modelName: 'person_session',
    fields: {
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      ...ofPerson,
      ...stamps,
    },
  },
  account: {
    modelName: 'credential',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...ofPerson,
      ...stamps,
    },
  },
  verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...stamps } },
  rateLimit: { modelName: 'rate_limit', fields: { lastRequest: 'last_request' } },
};

export const passkeyTables = {
  passkey: {
    modelName: 'passkey',
    fields: {
      publicKey: 'public_key',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
      ...ofPerson,
    },
  },
};

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
