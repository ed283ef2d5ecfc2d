package org.bihuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.bihuan.Words;
import org.bihuan.casefile.Cases;
import org.bihuan.desk.PageModels.Fact;
import org.bihuan.desk.PageModels.Moment;
import org.bihuan.desk.PageModels.Part;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Urges;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the steps wrote, as people read it. */
class CaseStoryTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseStory stories;

    @Autowired
    private Cases cases;

    @Autowired
    private Urges urges;

    @Autowired
    private InboxExport export;

    @Autowired
    private Words words;

    @Test
    void each_part_of_a_finding_stands_with_its_label_and_a_measure_alone() {
        Journey story = world.aCase()
                .of("service-request")
                .open()
                .untilVisit()
                .complete("task_visit", Answers.visit("general"))
                .complete("task_advise", Answers.advise());

        List<Part> finding = fact(story, "发现的问题").rows().get(0);
        List<Part> measure = fact(story, "整改措施").rows().get(0);

        assertThat(finding).extracting(Part::label).contains("问题描述", "隐患级别").doesNotContainNull();
        assertThat(finding).contains(new Part("隐患级别", "一般", List.of()));
        assertThat(measure).singleElement().extracting(Part::label).isNull();
    }

    @Test
    void a_reader_of_english_reads_heads_answers_and_periods_in_english() {
        Journey story = world.aCase().of("service-request").open();

        CaseStory.Told told = inEnglish(() -> told(story));

        assertThat(told.sections().get(0).title()).startsWith("Handed in · ");
        assertThat(told.sections().get(0).facts()).extracting(Fact::value).contains("Yes");
        assertThat(told.timeline()).extracting(Moment::text).contains("Dispatcher, the same day");
    }

    @Test
    void a_sheet_has_english_heads_but_the_approver_reads_what_was_asked_in_chinese() {
        List<String> columns = inEnglish(() -> export.columns("view=mine"));
        String kept = inEnglish(() -> words.kept(() -> export.summary("view=mine&due=overdue")));

        assertThat(columns).startsWith("Number", "Enterprise", "Matter");
        assertThat(kept).isEqualTo("列表：我的待办，时限：已超期");
    }

    @Test
    void who_was_reminded_is_told_to_staff_and_not_to_the_enterprise() {
        Journey story = world.aCase().of("service-request").open();
        world.as(world.supervisor(), () -> {
            urges.urge(story.task("task_accept").id());
            return story;
        });

        assertThat(titles(story, world.intake())).contains("受理（催办）");
        assertThat(titles(story, world.enterprise())).contains("提交需求").doesNotContain("受理（催办）");
    }

    @Test
    void after_the_last_step_nothing_more_is_promised() {
        Journey story = world.aCase().open();
        String page = "/cases/" + story.number();
        PageVisitor enterprise = PageVisitor.signedIn(port, "ent-textile");
        assertThat(enterprise.get(page).body()).contains("已提交，我们收到了。接下来：").doesNotContain("这件事办完了");

        story.act("withdraw", Answers.of("reason", "自己解决了"));

        assertThat(enterprise.get(page).body()).contains("这件事办完了").doesNotContain("我们收到了。接下来：");
    }

    private List<String> titles(Journey story, Person reader) {
        return world
                .as(reader, () -> stories.tell(reader, story.file(), cases.typeOf(story.file()), List.of()))
                .timeline()
                .stream()
                .map(Moment::title)
                .toList();
    }

    private CaseStory.Told told(Journey story) {
        InboxTask task = story.task("task_accept");
        return world.as(
                world.intake(),
                () -> stories.tell(world.intake(), story.file(), cases.typeOf(story.file()), List.of(task)));
    }

    private static <T> T inEnglish(Supplier<T> reading) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            return reading.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private Fact fact(Journey story, String label) {
        return world
                .as(
                        world.expert(),
                        () -> stories.tell(world.expert(), story.file(), cases.typeOf(story.file()), List.of()))
                .sections()
                .stream()
                .flatMap(section -> section.facts().stream())
                .filter(fact -> fact.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
