package lectern.model.settings;

/**
 * One of the school's settings.
 *
 * @param value what holds now
 * @param initial what holds where nobody chose
 * @param what what it does, in a sentence
 */
public record SettingValue(String name, Object value, Object initial, String what) {}
