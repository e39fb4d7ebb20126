/** What a classroom does together, and the work assigned in it (000): quiz, typing race, shared reading, assignments. */
@NullMarked
package lectern.server.activity;

import org.jspecify.annotations.NullMarked;
