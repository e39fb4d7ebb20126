package lectern.server.settings;

/**
 * A row of {@code setting}.
 *
 * @param content JSON
 */
public record SettingRow(String name, String content) {}
