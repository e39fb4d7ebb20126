package lectern.desktop.account;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.desktop.text.Messages;

/** What a device calls itself, in words that people know. */
final class Device {
    /** What stands in a device's own description of itself, and what people call it. */
    private record Known(String part, String name) {}

    /** The first that fits; several browsers name each other. The students' page knows the same in user-agent.js. */
    private static final List<Known> BROWSERS = List.of(
            new Known("Edg", "Edge"),
            new Known("HuaweiBrowser", "Huawei Browser"),
            new Known("MicroMessenger", "WeChat"),
            new Known("SamsungBrowser", "Samsung Internet"),
            new Known("OPR/", "Opera"),
            new Known("Opera", "Opera"),
            new Known("Firefox", "Firefox"),
            new Known("FxiOS", "Firefox"),
            new Known("Chrome", "Chrome"),
            new Known("Chromium", "Chrome"),
            new Known("CriOS", "Chrome"),
            new Known("Safari", "Safari"));

    private static final List<Known> SYSTEMS = List.of(
            new Known("HarmonyOS", "HarmonyOS"),
            new Known("OpenHarmony", "HarmonyOS"),
            new Known("Android", "Android"),
            new Known("iPad", "iPad"),
            new Known("iPhone", "iPhone"),
            new Known("CrOS", "Chromebook"),
            new Known("Windows", "Windows"),
            new Known("Mac OS X", "Mac"),
            new Known("Linux", "Linux"));

    private Device() {}

    /** @param userAgent as the device sent it */
    static String of(String userAgent, Messages messages) {
        if (userAgent.startsWith("Java-http-client")) {
            return messages.get("account.device.console");
        }
        String known = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(all -> all.stream()
                        .filter(each -> userAgent.contains(each.part()))
                        .limit(1))
                .map(Known::name)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? messages.get("account.device.unknown") : known;
    }
}
