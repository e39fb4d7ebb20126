/** Tests of classrooms: both databases, over HTTP, and live. */
@NullMarked
package lectern.server.classroom;

import org.jspecify.annotations.NullMarked;
