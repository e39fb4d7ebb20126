/** People whom an OpenID provider vouches for (004). */
@NullMarked
package lectern.server.oauth;

import org.jspecify.annotations.NullMarked;
