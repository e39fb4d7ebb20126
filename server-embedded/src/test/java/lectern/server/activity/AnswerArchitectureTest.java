package lectern.server.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lectern.model.activity.Activity;
import lectern.model.activity.ActivitySummary;
import lectern.model.activity.Assigned;
import lectern.model.activity.OwnResult;
import lectern.model.realtime.ActivityRace;
import lectern.model.realtime.ActivityResult;
import lectern.model.realtime.ActivityState;
import lectern.model.realtime.LeaderboardUpdate;
import lectern.model.realtime.LessonAssigned;
import org.junit.jupiter.api.Test;

/** Of all that students are told in an activity, these fields alone tell of right and wrong; a new one is thought about. */
class AnswerArchitectureTest {
    private static final List<Class<?>> TOLD = List.of(
            Activity.class,
            ActivitySummary.class,
            OwnResult.class,
            Assigned.class,
            ActivityState.class,
            ActivityResult.class,
            ActivityRace.class,
            LeaderboardUpdate.class,
            LessonAssigned.class);

    @Test
    void onlyTheRevealTellsTheRightOption() {
        Set<String> telling = new TreeSet<>();
        Set<Type> seen = new HashSet<>();
        TOLD.forEach(type -> collect(type, seen, telling));
        assertThat(telling)
                .containsExactly(
                        "OwnResult.correct",
                        "OwnResult.correctOption",
                        "OwnResult.explanation",
                        "Reveal.correctOption",
                        "Reveal.explanation",
                        "Standing.correct");
        assertThat(seen).as("the walk went all the way").hasSizeGreaterThan(20);
    }

    private static void collect(Type type, Set<Type> seen, Set<String> telling) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, seen, telling);
            }
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                String name = component.getName();
                if (name.contains("orrect") || name.contains("right") || name.contains("xplanation")) {
                    telling.add(record.getSimpleName() + "." + name);
                }
                collect(component.getGenericType(), seen, telling);
            }
        }
    }
}
