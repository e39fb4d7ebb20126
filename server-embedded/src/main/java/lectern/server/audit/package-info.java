/** The audit trail: what staff changed, kept beside the change itself. */
@NullMarked
package lectern.server.audit;

import org.jspecify.annotations.NullMarked;
