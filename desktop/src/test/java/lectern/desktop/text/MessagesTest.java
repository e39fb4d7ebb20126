package lectern.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Messages messages = new Messages(Language.ENGLISH);

    @Test
    void boundTextsFollowTheLanguage() {
        StringProperty title = new SimpleStringProperty();
        title.bind(messages.text("room.home"));
        assertThat(title.get()).isEqualTo("Home");

        messages.use(Language.CHINESE);

        assertThat(title.get()).isEqualTo("主页");
        assertThat(messages.current()).containsEntry("room.home", "主页");
    }

    @Test
    void boundTextsFollowTheirValues() {
        SimpleIntegerProperty here = new SimpleIntegerProperty(26);
        StringProperty text = new SimpleStringProperty();
        text.bind(messages.text("home.here", here, 1027));
        assertThat(text.get()).isEqualTo("26 of 1,027 are here");

        here.set(27);

        assertThat(text.get()).isEqualTo("27 of 1,027 are here");
    }

    @Test
    void oneIsSingularWhereTheLanguageKnowsIt() {
        assertThat(messages.count("shell.online", 1)).isEqualTo("1 student online");
        assertThat(messages.count("shell.online", 0)).isEqualTo("0 students online");
        messages.use(Language.CHINESE);
        assertThat(messages.count("shell.online", 1)).isEqualTo("1 名学生在线");
    }

    @Test
    void aNameFromRightToLeftDoesNotTurnTheWordsAroundIt() {
        messages.use(Language.CHINESE);
        assertThat(messages.get("people.factor.title", "محمد")).contains("\u200eمحمد\u200e");
        assertThat(messages.get("people.factor.title", "小美")).doesNotContain("\u200e");
    }

    @Test
    void anUnknownKeyShowsItself() {
        assertThat(messages.get("no.such.key")).isEqualTo("no.such.key");
    }
}
