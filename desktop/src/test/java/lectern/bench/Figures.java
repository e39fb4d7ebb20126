package lectern.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The figures of one measurement over its rounds; medians are what counts. */
final class Figures {
    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    /** One round's figure. */
    void add(String name, double value) {
        rounds.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** One round of load: rate, latency and what the server's processor spent on an operation. */
    void add(LoadDriver.Result result, Duration cpu) {
        add("rate /s", result.rate());
        add("p50 ms", result.millis(50));
        add("p99 ms", result.millis(99));
        add("server CPU µs/op", cpu.toNanos() / 1e3 / result.operations());
    }

    double median(String name) {
        return median(rounds(name));
    }

    /** The rate as a share of its yardstick's, which took turns with it: each round by its own, as the machine drifts. */
    double share(Figures yardstick) {
        List<Double> own = rounds("rate /s");
        List<Double> other = yardstick.rounds("rate /s");
        return median(IntStream.range(0, own.size())
                .mapToObj(round -> own.get(round) / other.get(round))
                .toList());
    }

    private List<Double> rounds(String name) {
        List<Double> measured = rounds.getOrDefault(name, List.of());
        if (measured.isEmpty()) {
            throw new IllegalStateException("nothing was measured for " + name);
        }
        return measured;
    }

    private static double median(List<Double> measured) {
        return measured.stream().sorted().toList().get(measured.size() / 2);
    }

    double largest(String name) {
        return rounds.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    /** A figure as a table shows it. */
    static String text(double value) {
        if (value >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
