/** HTTPS with a certificate that the server makes itself (000). */
@NullMarked
package lectern.server.tls;

import org.jspecify.annotations.NullMarked;
