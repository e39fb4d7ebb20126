package lectern.desktop.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigatorTest {
    private record Hall(String name) implements Place {
        @Override
        public String room() {
            return "hall";
        }
    }

    private final Navigator navigator = new Navigator();

    @Test
    void goesThereAndBack() {
        navigator.open(new Hall("one"));
        navigator.open(new Hall("two"));
        navigator.open(new Hall("two"));
        navigator.back();
        assertThat(navigator.place()).isEqualTo(new Hall("one"));
        navigator.back();
        assertThat(navigator.place()).isEqualTo(new Hall("one"));
    }

    @Test
    void aPageWithUnsavedChangesKeepsThePerson() {
        navigator.open(new Hall("one"));
        navigator.open(new Hall("two"));
        navigator.guard(() -> false);
        navigator.open(new Hall("three"));
        navigator.back();
        assertThat(navigator.place()).isEqualTo(new Hall("two"));
    }

    @Test
    void knowsOnlyWhatHasAPage() {
        navigator.learn(place -> place.equals(new Hall("one")));
        assertThat(navigator.knows(new Hall("two"))).isFalse();
        navigator.open(new Hall("one"));
        navigator.open(new Hall("two"));
        assertThat(navigator.place()).isEqualTo(new Hall("one"));
    }
}
