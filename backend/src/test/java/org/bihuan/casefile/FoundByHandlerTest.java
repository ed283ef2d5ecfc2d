package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.inbox.Handovers;
import org.bihuan.people.Person;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FoundByHandlerTest extends HouseStory {

    @Autowired
    private CaseList list;

    @Autowired
    private Handovers handovers;

    @Test
    void a_case_is_found_by_whoever_opened_it_had_a_task_of_it_or_took_one_over() {
        Journey journey = world.aCase().open().untilVisit();

        for (Person person : List.of(world.enterprise(), world.intake(), world.dispatcher(), world.expert())) {
            assertThat(foundBy(person)).as(person.username()).contains(journey.number());
        }
        assertThat(foundBy(world.otherExpert())).doesNotContain(journey.number());
        world.as(
                world.dispatcher(),
                () -> handovers.reassign(
                        journey.task("task_visit").id(), world.otherExpert().username(), "生病"));
        assertThat(foundBy(world.otherExpert())).contains(journey.number());
    }

    private List<String> foundBy(Person person) {
        CaseCriteria criteria =
                new CaseCriteria(null, null, person.username(), null, null, null, null, null, null, null, null);
        return world.as(world.supervisor(), () -> list.page(criteria, null, 50)).items().stream()
                .map(CaseFile::number)
                .toList();
    }
}
