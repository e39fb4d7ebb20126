@NullMarked
package lectern.model.identity;

import org.jspecify.annotations.NullMarked;
