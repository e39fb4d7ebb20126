/** Notifications: kept for each person, told at once to who is there (003). */
@NullMarked
package lectern.server.notification;

import org.jspecify.annotations.NullMarked;
