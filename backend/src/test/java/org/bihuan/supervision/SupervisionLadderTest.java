package org.bihuan.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.RefusedException;
import org.bihuan.clock.ClockWatch;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.people.Person;
import org.bihuan.supervision.SupervisionMapper.Given;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stays overdue is reminded of, supervised and made known, a level at a time and each once. */
class SupervisionLadderTest extends HouseStory {

    @Autowired
    private Supervisions supervision;

    @Autowired
    private ClockWatch watch;

    @Autowired
    private Documents documents;

    @Test
    void nothing_follows_on_the_day_that_it_was_due() {
        Journey journey = lateSince("2026-11-23T18:00");
        supervision.climb();

        assertThat(supervision.of(journey.number())).isEmpty();
    }

    @Test
    void the_next_working_day_whoever_has_the_task_is_reminded_by_a_numbered_letter() {
        Journey journey = lateSince("2026-11-24T10:00");
        supervision.climb();

        assertThat(supervision.of(journey.number()))
                .extracting(Given::levelCode)
                .containsExactly("remind");
        assertThat(documents.of(journey.number())).extracting(Document::number).allSatisfy(number -> assertThat(number)
                .startsWith("晋应急催办〔2026〕"));
        assertThat(world.lastNotice("intake1", journey.number())).contains("已超期1个工作日");
    }

    @Test
    void a_level_is_given_once() {
        Journey journey = lateSince("2026-11-24T10:00");
        supervision.climb();
        supervision.climb();

        assertThat(supervision.of(journey.number())).hasSize(1);
    }

    @Test
    void what_stays_late_climbs_on() {
        Journey journey = lateSince("2026-11-24T10:00");
        supervision.climb();
        world.at("2026-11-26T10:00");
        supervision.climb();
        world.at("2026-12-02T10:00");
        supervision.climb();

        assertThat(supervision.of(journey.number()))
                .extracting(Given::levelCode)
                .containsExactly("remind", "supervise", "circulate");
    }

    @Test
    void what_is_done_is_left_alone() {
        Journey journey = lateSince("2026-11-24T10:00").complete("task_accept", Answers.accept("visit"));
        supervision.climb();

        assertThat(supervision.of(journey.number())).isEmpty();
    }

    @Test
    void the_supervisor_gives_a_level_by_hand_once_a_day() {
        Journey journey = world.aCase().open();
        byHand(world.supervisor(), journey, "supervise", "请抓紧");

        assertThat(journey.facts()).contains("case-supervised");
        assertThat(refused(() -> byHand(world.supervisor(), journey, "supervise", "再催"))
                        .kind())
                .isEqualTo(RefusedException.Kind.CONFLICT);
    }

    @Test
    void who_handles_a_case_does_not_supervise_it() {
        Journey journey = world.aCase().open();

        assertThat(refused(() -> byHand(world.intake(), journey, "remind", "快些"))
                        .kind())
                .isEqualTo(RefusedException.Kind.FORBIDDEN);
    }

    /** Accepting is due on Monday at 14:00 or so; nobody does it. */
    private Journey lateSince(String moment) {
        Journey journey = world.aCase().open();
        world.at(moment);
        watch.warnDue();
        return journey;
    }

    private void byHand(Person person, Journey journey, String level, String text) {
        world.as(person, () -> {
            supervision.byHand(journey.number(), level, text);
            return journey;
        });
    }

    private static RefusedException refused(ThrowingCallable work) {
        RefusedException refusal = catchThrowableOfType(RefusedException.class, work);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
