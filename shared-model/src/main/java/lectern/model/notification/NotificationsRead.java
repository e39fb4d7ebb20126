package lectern.model.notification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Marks several as read (001).
 *
 * @param ids up to 500, absent for all there are
 */
public record NotificationsRead(@Nullable @Size(max = 500) List<@NotNull @Size(max = 64) String> ids) {}
