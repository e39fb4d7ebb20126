/** What a classroom does together: live quiz, typing race, shared reading, assigned lessons, and what came of them. */
@NullMarked
package lectern.desktop.activity;

import org.jspecify.annotations.NullMarked;
