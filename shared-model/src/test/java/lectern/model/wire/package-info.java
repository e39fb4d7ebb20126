@NullMarked
package lectern.model.wire;

import org.jspecify.annotations.NullMarked;
