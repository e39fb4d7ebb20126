package lectern.desktop.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lectern.desktop.text.Messages;

/** Numbers as bars, one below the other. Each says its number in words beside its name, and all of them to a reader. */
final class BarFigure extends VBox {
    private static final int LONGEST_NAME = 18;
    private static final double BAR_EM = 2.4;

    /** One bar. */
    record Bar(String name, long value) {}

    BarFigure(String title, List<Bar> bars, Messages messages) {
        getStyleClass().addAll("card", "figure-card");
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(heading, chart(title, bars, messages));
    }

    private static BarChart<Number, String> chart(String title, List<Bar> bars, Messages messages) {
        NumberAxis length = new NumberAxis();
        length.setForceZeroInRange(true);
        length.setTickLabelsVisible(false);
        length.setTickMarkVisible(false);
        length.setMinorTickVisible(false);
        CategoryAxis names = new CategoryAxis();
        names.setSide(Side.LEFT);
        names.setTickMarkVisible(false);
        names.setAnimated(false);
        length.setAnimated(false);
        BarChart<Number, String> chart = new BarChart<>(length, names);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setHorizontalGridLinesVisible(false);
        chart.setBarGap(0);
        chart.setCategoryGap(10);
        XYChart.Series<Number, String> series = new XYChart.Series<>();
        List<String> labels = new ArrayList<>();
        for (Bar bar : bars) {
            String label = label(bar, labels, messages);
            labels.add(label);
            series.getData().add(new XYChart.Data<>(bar.value(), label));
        }
        // The axis counts from below.
        List<String> upwards = new ArrayList<>(labels);
        Collections.reverse(upwards);
        names.getCategories().setAll(upwards);
        chart.getData().setAll(List.of(series));
        chart.setAccessibleText(bars.stream()
                .map(bar -> messages.get("report.bar", bar.name(), bar.value()))
                .collect(Collectors.joining("; ", title + ": ", "")));
        Label measure = new Label();
        chart.getStyleClass().add("bar-figure");
        names.tickLabelFontProperty().bind(measure.fontProperty());
        chart.minHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> (bars.size() * BAR_EM + 2)
                                * names.getTickLabelFont().getSize(),
                        names.tickLabelFontProperty()));
        chart.prefHeightProperty().bind(chart.minHeightProperty());
        chart.maxHeightProperty().bind(chart.minHeightProperty());
        return chart;
    }

    /** Two long names with the same beginning still are two bars. */
    private static String label(Bar bar, List<String> others, Messages messages) {
        String name = bar.name();
        String brief = name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
        String label = messages.get("report.bar", brief, bar.value());
        while (others.contains(label)) {
            label += " ";
        }
        return label;
    }
}
