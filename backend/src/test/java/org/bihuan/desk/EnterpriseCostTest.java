package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Grades;
import org.bihuan.enterprise.Licence;
import org.bihuan.enterprise.Licences;
import org.bihuan.enterprise.Uscc;
import org.bihuan.people.Person;
import org.bihuan.test.HouseStory;
import org.bihuan.test.StatementLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;

/** What the list of enterprises and the file of one cost in SQL statements: nothing more for more rows. */
class EnterpriseCostTest extends HouseStory {

    /** The towns to choose from, and the rows. */
    private static final int LIST = 2;

    /** Sites, details, licences, colours, visits, changes, name, cases by code. */
    private static final int FILE = 15;

    @Autowired
    private EnterprisesPage list;

    @Autowired
    private EnterprisePage file;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Grades grades;

    @Autowired
    private Licences licences;

    @Test
    void a_full_list_costs_no_more_than_a_short_one() {
        assertThat(list(null)).hasSize(LIST);
        assertThat(list("red")).hasSize(LIST);
    }

    @Test
    void more_colours_licences_and_changes_cost_nothing_more() {
        String body = "91350582MAFEC0T11";
        String uscc = body + Uscc.checkCharacter(body);
        enterprises.save(new Enterprise(uscc, "晋江市计数有限公司", "安海镇", "制鞋", "安海镇 1 号", null, null, true), List.of());
        give(uscc, 1);
        List<String> few = file(uscc);

        give(uscc, 30);

        assertThat(file(uscc)).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(FILE);
    }

    private void give(String uscc, int many) {
        world.as(world.section(), () -> {
            IntStream.range(0, many)
                    .forEach(i -> grades.set(
                            uscc,
                            grades.current(uscc)
                                            .filter(now -> now.grade().equals("red"))
                                            .isPresent()
                                    ? "blue"
                                    : "red",
                            "第 " + i + " 次"));
            licences.save(
                    uscc,
                    IntStream.range(0, many)
                            .mapToObj(i -> new Licence("排污许可证", "PW-" + i, null, null))
                            .toList());
            return true;
        });
    }

    private List<String> list(@Nullable String grade) {
        return during(() -> list.enterprises(null, null, grade, null, null, new ExtendedModelMap()));
    }

    private List<String> file(String uscc) {
        return during(() -> file.enterprise(uscc, new ExtendedModelMap()));
    }

    private List<String> during(Runnable work) {
        Person reader = world.section();
        return StatementLog.during(() -> world.as(reader, () -> {
                    work.run();
                    return true;
                }))
                .statements();
    }
}
