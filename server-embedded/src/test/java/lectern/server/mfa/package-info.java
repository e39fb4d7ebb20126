@NullMarked
package lectern.server.mfa;

import org.jspecify.annotations.NullMarked;
