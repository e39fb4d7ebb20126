package lectern.desktop.widget;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

/** A combo box that narrows a list: any, or one of these. */
public final class FilterBox {
    private FilterBox() {}

    /** Offers fixed values. */
    public static <T> void of(
            ComboBox<Optional<T>> box,
            Property<Optional<T>> property,
            Stream<T> values,
            Function<Optional<T>, ? extends ObservableValue<String>> text) {
        offer(box, values);
        TextCell.use(box, text);
        property.subscribe(box::setValue);
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                property.setValue(box.getValue());
            }
        });
    }

    /** Offers values that may change; what is chosen stays chosen. */
    public static <T> void following(
            ComboBox<Optional<T>> box,
            Property<Optional<T>> property,
            ObservableList<T> values,
            Function<Optional<T>, ? extends ObservableValue<String>> text) {
        of(box, property, values.stream(), text);
        values.subscribe(() -> {
            Optional<T> chosen = property.getValue();
            offer(box, values.stream());
            box.setValue(chosen);
        });
    }

    private static <T> void offer(ComboBox<Optional<T>> box, Stream<T> values) {
        box.getItems()
                .setAll(Stream.concat(Stream.of(Optional.<T>empty()), values.map(Optional::of))
                        .toList());
    }
}
