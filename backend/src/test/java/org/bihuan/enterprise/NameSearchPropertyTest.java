package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.bihuan.DatabaseSlice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;

/** Asked of the database: every part of a name finds it, and nothing else does. */
@DatabaseSlice
@Tag("database")
@Import({Enterprises.class, NameIndex.class})
class NameSearchPropertyTest {

    private static final int MOST = 50;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private JdbcTemplate database;

    @BeforeProperty
    void world() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void every_part_of_a_name_is_found_and_nothing_else(
            @ForAll("names") List<String> names, @ForAll("text") String other) {
        database.update("DELETE FROM enterprise_gram");
        database.update("DELETE FROM enterprise");
        for (int i = 0; i < names.size(); i++) {
            enterprises.save(named(uscc(i), names.get(i)), List.of());
        }

        for (String part : parts(names.get(0))) {
            assertThat(found(part)).as(part).isEqualTo(holding(names, part));
        }
        assertThat(found(other)).as(other).isEqualTo(holding(names, other));
    }

    /** Few characters, so that names share pairs, repeat them, and hold them in another order. */
    @Provide
    Arbitrary<List<String>> names() {
        return text().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(
                        "晋", "江", "市", "化", "有", "限", "a", "A", "Ａ", "é", "（", "(", "%", "_", "!", "'", "\\", "𠮷")
                .list()
                .ofMinSize(2)
                .ofMaxSize(9)
                .map(drawn -> String.join("", drawn));
    }

    private List<String> found(String part) {
        return enterprises.search(part, null, MOST).stream()
                .map(Enterprise::name)
                .sorted()
                .toList();
    }

    private static List<String> holding(List<String> names, String part) {
        return names.stream()
                .filter(name ->
                        NameText.of(name).text().contains(NameText.of(part).text()))
                .sorted()
                .toList();
    }

    private static List<String> parts(String name) {
        int[] characters = name.codePoints().toArray();
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < characters.length; from++) {
            for (int to = from + 2; to <= characters.length; to++) {
                parts.add(new String(characters, from, to - from));
            }
        }
        return parts;
    }

    private static Enterprise named(String uscc, String name) {
        return new Enterprise(uscc, name, "安海镇", "化工", "安海镇一号", null, null, true);
    }

    private static String uscc(int n) {
        String first = "91350582MANAME%03d".formatted(n);
        return first + Uscc.checkCharacter(first);
    }
}
