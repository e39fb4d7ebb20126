package lectern.server.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextListTest {

    @Example
    void textsArePartedAsPeopleWriteThem() {
        assertThat(TextList.read("a; b；c|d\r\n e;;")).containsExactly("a", "b", "c", "d", "e");
        assertThat(TextList.read("[noun]; [verb]")).containsExactly("[noun]", "[verb]");
        assertThat(TextList.read("[1]")).containsExactly("[1]");
        assertThat(TextList.read(" [\"a;b\", \"\"]")).containsExactly("a;b", "");
        assertThat(TextList.write(List.of("a", "b"))).isEqualTo("a; b");
    }

    @Property
    void everyListComesBack(@ForAll("lists") List<String> texts) {
        assertThat(TextList.read(TextList.write(texts))).isEqualTo(texts);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return Arbitraries.strings()
                .withChars("ab;；|[]\"',= \n\r")
                .ofMaxLength(4)
                .list()
                .ofMaxSize(3);
    }
}
