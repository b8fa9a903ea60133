import type { RefusalRows } from './row.ts'

/** Refusals about accounts, log-ins and keys. */
export const accountRefusals = {
  'log-in': { status: 401, message: 'Log in first.' },
  'login-refused': { status: 401, message: 'The e-mail address or the password is wrong.' },
  'totp-required': {
    status: 401,
    message: 'Send the code of your second factor, or a recovery code, as “code” with e-mail and password.',
  },
  'totp-wrong': {
    status: [401, 422],
    message: 'This code is wrong. Enter the code that your app shows now.',
  },
  'totp-setup-required': {
    status: 403,
    message: 'Your role needs a second factor. Set it up on your account page first.',
  },
  'totp-on': {
    status: 409,
    message: 'The second factor is already on. Turn it off before setting up another one.',
  },
  'totp-not-set-up': { status: 409, message: 'Set the second factor up first, with …/totp/setup.' },
  'too-many-attempts': {
    status: 429,
    message: 'The password was wrong too often. Try again in {minutes} minutes.',
  },
  'not-yours': {
    status: 403,
    message: {
      account: 'This is another person’s account. Only admins may do this for others.',
      factor: 'Only the owner of an account can set up its second factor.',
    },
  },
  'no-such-account': { status: 404, message: 'There is no such account.' },
  'no-such-session': { status: 404, message: 'There is no such session. It may have ended already.' },
  'password-again': {
    status: 422,
    message:
      'Enter your present password too. It is needed to change the password, the e-mail address or the second factor.',
  },
  'password-wrong': { status: 422, message: 'This is not your present password.' },
  'password-too-short': { status: 422, message: 'A password must have at least {least} characters.' },
  'password-too-long': { status: 422, message: 'A password may have at most {most} characters.' },
  'password-is-name': {
    status: 422,
    message: 'This is your name, your e-mail address or that of the site. Choose another password.',
  },
  'password-guessable': {
    status: 422,
    message:
      'This password is easy to guess. Use a few words that do not belong together, or let a password manager make one.',
  },
  'reset-link-over': {
    status: 403,
    message: 'This link is wrong, has been used, or has expired. Ask for a new one.',
  },
  'first-admin-token': {
    status: 403,
    message:
      'This token is wrong. Copy it from the server’s log, which shows it until the first account exists.',
  },
  'last-admin': {
    status: 409,
    message: 'This is the last admin. Give somebody else the role first.',
  },
  'has-worked': {
    status: 409,
    message: 'This account has worked on stories, and their history names it. Disable it instead.',
  },
  'credentials-not-valid': {
    status: 401,
    message:
      '“Authorization” has neither a valid key nor the token of a current session. Log in again, send a key as “Bearer cd_…”, or leave the header out.',
  },
  'key-unknown': { status: 401, message: 'This key is not valid. Check that it is complete.' },
  'key-revoked': { status: 401, message: 'This key was revoked. Ask an admin for a new one.' },
  'key-expired': { status: 401, message: 'This key has expired. Ask an admin for a new one.' },
  'key-is-revoked': { status: 409, message: 'A revoked key stays revoked. Make a new one.' },
  'key-is-fixed': {
    status: 409,
    message: 'The scopes and the expiry of a key cannot be changed. Make a new key, and revoke this one.',
  },
  'key-expires-past': { status: 422, message: 'Choose a time in the future.' },
  'key-no-session': {
    status: 403,
    message: 'A key has no session. Send it as “Authorization: Bearer …” with each request.',
  },
} as const satisfies RefusalRows
