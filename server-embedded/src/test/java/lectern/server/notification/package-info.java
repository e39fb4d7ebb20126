/** Tests of notifications. */
@NullMarked
package lectern.server.notification;

import org.jspecify.annotations.NullMarked;
