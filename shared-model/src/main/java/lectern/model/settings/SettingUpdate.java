package lectern.model.settings;

import jakarta.validation.constraints.NotNull;

/**
 * Changes a setting.
 *
 * @param value of the setting's type
 */
public record SettingUpdate(@NotNull Object value) {}
