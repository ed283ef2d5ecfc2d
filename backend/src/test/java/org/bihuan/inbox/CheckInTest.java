package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.Race;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 到场签到. */
class CheckInTest extends HouseStory {

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private TaskForms forms;

    @Autowired
    private Cases cases;

    @Test
    void the_first_check_in_counts_and_fills_the_arrival_by_the_servers_clock() {
        Journey journey = world.aCase().open().untilVisit();
        InboxTask visit = journey.task("task_visit");

        world.at("2026-11-24T09:31");
        checkIn(world.expert(), visit);
        world.at("2026-11-24T10:45");
        checkIn(world.expert(), visit);

        assertThat(checkIns.of(visit)).contains(Instant.parse("2026-11-24T01:31:00Z"));
        assertThat(forms.prefill(cases.typeOf(journey.file()), journey.file(), visit)
                        .path("arrivedAt")
                        .asText())
                .isEqualTo("2026-11-24T09:31+08:00");
        assertThat(checkedIn(journey)).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo("expert1");
            assertThat(event.step()).isEqualTo("task_visit");
            assertThat(event.at()).isEqualTo("2026-11-24T01:31:00Z");
        });
    }

    @Test
    void only_who_holds_the_task_checks_in() {
        InboxTask visit = world.aCase().open().untilVisit().task("task_visit");

        assertThat(refused(world.dispatcher(), visit)).isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(world.otherEnterprise(), visit)).isEqualTo(Kind.NOT_FOUND);
        assertThat(checkIns.of(visit)).isEmpty();
    }

    @Test
    void nobody_checks_in_before_the_visit_or_after_it() {
        Journey journey = world.aCase()
                .open()
                .complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch("expert1"));
        InboxTask respond = journey.task("task_respond");
        assertThat(refused(world.expert(), respond)).isEqualTo(Kind.CONFLICT);

        InboxTask visit = journey.complete("task_respond", Answers.respond()).task("task_visit");
        journey.complete("task_visit", Answers.visit("general"));

        assertThat(refused(world.expert(), visit)).isEqualTo(Kind.CONFLICT);
        assertThat(checkedIn(journey)).isEmpty();
    }

    @Test
    void check_ins_at_once_are_one() throws InterruptedException {
        Journey journey = world.aCase().open().untilVisit();
        InboxTask visit = journey.task("task_visit");

        Callable<InboxTask> act = () -> checkIn(world.expert(), visit);
        Race.Result<InboxTask> result = Race.between(List.of(act, act, act, act));

        assertThat(result.won()).hasSize(4);
        assertThat(checkedIn(journey)).hasSize(1);
    }

    private InboxTask checkIn(Person person, InboxTask task) {
        return world.as(person, () -> checkIns.checkIn(task.id()));
    }

    private Kind refused(Person person, InboxTask task) {
        return catchThrowableOfType(RefusedException.class, () -> checkIn(person, task))
                .kind();
    }

    private static List<RecordedEvent> checkedIn(Journey journey) {
        return journey.events().stream()
                .filter(event -> event.type().equals("checked-in"))
                .toList();
    }
}
