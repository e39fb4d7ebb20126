/** Second factors at sign-in: one-time codes of an authenticator, recovery codes, codes by e-mail and SMS (001). */
@NullMarked
package lectern.server.mfa;

import org.jspecify.annotations.NullMarked;
