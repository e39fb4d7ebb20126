/** Classrooms: creating, joining, leaving, who is in them and what they do now (003). */
@NullMarked
package lectern.server.classroom;

import org.jspecify.annotations.NullMarked;
