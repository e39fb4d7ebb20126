@NullMarked
package lectern.server.audit;

import org.jspecify.annotations.NullMarked;
