package lectern.desktop.account;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.desktop.text.Language;
import lectern.desktop.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    private final Messages messages = new Messages(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 EdgA/120.0 | Edge, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 CriOS/120.0 Safari/604.1 | Chrome, iPhone",
                "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1 FxiOS/120.0 Safari/605.1 | Firefox, iPad",
                "Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 | Chrome, Chromebook",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 Version/17.0 Safari/605.1 | Safari, Mac",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 OPR/105.0 | Opera, Windows",
                "Java-http-client/25 | Lectern console",
                "curl/8.0 | Unknown device"
            })
    void aDeviceIsCalledWhatPeopleCallIt(String userAgent, String name) {
        assertThat(Device.of(userAgent, messages)).isEqualTo(name);
    }
}
