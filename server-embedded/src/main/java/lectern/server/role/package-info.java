/** Roles: what each holds, changeable while the server runs (001). */
@NullMarked
package lectern.server.role;

import org.jspecify.annotations.NullMarked;
