/** The audit trail on the wire. */
@NullMarked
package lectern.model.audit;

import org.jspecify.annotations.NullMarked;
