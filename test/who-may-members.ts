/** The same for the desk of members, in the same order: who-may.ts. */
export const membersDesk = `\
GET  /desk/members                                     ...ca..
GET  /desk/members/readers                             ...ca..
POST /desk/members/grants                              ...ca..
POST /desk/members/grants/:id/revoke                   ...ca..
GET  /desk/members/products                            ...ca..
GET  /desk/members/products/new                        ...ca..
POST /desk/members/products                            ...ca..
GET  /desk/members/products/:key                       ...ca..
POST /desk/members/products/:key                       ...ca..
POST /desk/members/products/:key/plans                 ...ca..
POST /desk/members/products/:key/plans/:id             ...ca..
GET  /desk/members/vouchers                            ...ca..
POST /desk/members/vouchers                            ...ca..
POST /desk/members/vouchers/:id/close                  ...ca..
GET  /desk/members/organisations                       ...ca..
GET  /desk/members/organisations/new                   ...ca..
POST /desk/members/organisations                       ...ca..
GET  /desk/members/organisations/:id                   ...ca..
POST /desk/members/organisations/:id                   ...ca..
POST /desk/members/organisations/:id/close             ...ca..
GET  /desk/members/payments                            ...ca..
POST /desk/members/payments/:id/refund                 ...ca..
`;
