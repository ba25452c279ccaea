const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** What the tables of those who sign in are called: people of the desk, or readers. */
export type Names = {
  person: string;
  session: string;
  credential: string;
  passkey: string;
  verification: string;
  rateLimit: string;
  /** The column of the others that says whose it is. */
  personId: string;
};

/** better-auth's models and fields under our names. */
export function authTables({
  person,
  session,
  credential,
  passkey,
  verification,
  rateLimit,
  personId,
}: Names) {
  const ofPerson = { userId: personId };
  return {
    user: { modelName: person, fields: { emailVerified: 'email_verified', ...stamps } },
    session: {
      modelName: session,
      fields: {
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...ofPerson,
        ...stamps,
      },
    },
    account: {
      modelName: credential,
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
    verification: { modelName: verification, fields: { expiresAt: 'expires_at', ...stamps } },
    rateLimit: { modelName: rateLimit, fields: { lastRequest: 'last_request' } },
    passkeys: {
      passkey: {
        modelName: passkey,
        fields: {
          publicKey: 'public_key',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
          ...ofPerson,
        },
      },
    },
  };
}
