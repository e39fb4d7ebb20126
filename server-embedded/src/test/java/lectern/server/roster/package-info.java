@NullMarked
package lectern.server.roster;

import org.jspecify.annotations.NullMarked;
