package lectern.desktop.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import lectern.desktop.widget.ExportChooser.Target;
import lectern.model.importing.ExportFormat;
import org.junit.jupiter.api.Test;

class ExportChooserTest {
    private static final List<ExportFormat> ALL = List.of(ExportFormat.values());

    @Test
    void theNameOfTheFileDecides() {
        assertThat(Target.of(new File("bank.JSON"), ExportFormat.CSV, ALL))
                .isEqualTo(new Target(Path.of("bank.JSON"), ExportFormat.JSON));
    }

    @Test
    void aNameThatSaysNothingGetsTheEndingOfWhatWasChosen() {
        assertThat(Target.of(new File("bank"), ExportFormat.GIFT, ALL))
                .isEqualTo(new Target(Path.of("bank.gift"), ExportFormat.GIFT));
        assertThat(Target.of(new File("fables.gift"), ExportFormat.JSON, List.of(ExportFormat.JSON)))
                .isEqualTo(new Target(Path.of("fables.gift.json"), ExportFormat.JSON));
    }
}
