package lectern.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ApostropheTest {

    @Example
    void whatWouldRunBearsOne() {
        for (String cell : new String[] {"=1+1", "+1", "-5", "@sum", "\tx", "\rx", "'=1", "''-"}) {
            assertThat(Apostrophe.put(cell)).isEqualTo("'" + cell);
        }
        for (String cell : new String[] {"", "'", "''", "5-3", "'tis", " =1", "a'=1", "\n=1"}) {
            assertThat(Apostrophe.put(cell)).isEqualTo(cell);
            assertThat(Apostrophe.take(cell)).isEqualTo(cell);
        }
    }

    @Property
    void everyCellComesBackAsItWentAndNoneWouldRun(@ForAll("cells") String cell) {
        String written = Apostrophe.put(cell);
        assertThat(Apostrophe.take(written)).isEqualTo(cell);
        assertThat(written.isEmpty() || "=+-@\t\r".indexOf(written.charAt(0)) < 0)
                .isTrue();
        assertThat(Apostrophe.bears(written)).isEqualTo(!written.equals(cell));
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n ax").ofMaxLength(6);
    }
}
