/** What a live classroom is doing now: quiz, typing race, shared reading, assigned lesson. */
@NullMarked
package lectern.model.activity;

import org.jspecify.annotations.NullMarked;
