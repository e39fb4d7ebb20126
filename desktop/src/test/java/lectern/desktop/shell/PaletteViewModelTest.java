package lectern.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final PaletteViewModel model = new PaletteViewModel(List.of(
            new Command("Questions", "Go to", () -> {}),
            new Command("Dark", "Look", () -> {}),
            new Command("新建课堂", "本页", () -> {})));

    @Test
    void findsByPartsOfTheNameInAnyOrder() {
        assertThat(found("")).hasSize(3);
        assertThat(found("quest")).containsExactly("Questions");
        assertThat(found("  LOOK da ")).containsExactly("Dark");
        assertThat(found("课堂")).containsExactly("新建课堂");
        assertThat(found("nothing like it")).isEmpty();
    }

    private List<String> found(String query) {
        model.queryProperty().set(query);
        return model.found().stream().map(Command::title).toList();
    }
}
