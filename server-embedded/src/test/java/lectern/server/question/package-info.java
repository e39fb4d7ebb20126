@NullMarked
package lectern.server.question;

import org.jspecify.annotations.NullMarked;
