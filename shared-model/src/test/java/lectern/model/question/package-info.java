@NullMarked
package lectern.model.question;

import org.jspecify.annotations.NullMarked;
