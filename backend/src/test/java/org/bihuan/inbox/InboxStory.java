package org.bihuan.inbox;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Two clerks before one inbox: so a task waits until one of them claims it. */
abstract class InboxStory extends HouseStory {

    static final String SECOND = "inbox-intake";

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    People people;

    @BeforeEach
    void theSecondClerkComesIn() {
        employ(SECOND, true);
    }

    @AfterEach
    void theSecondClerkGoesHome() {
        employ(SECOND, false);
    }

    Person second() {
        return world.person(SECOND);
    }

    /** Case numbers that the person finds in a view, with a credit code or whatever else to look for. */
    List<String> found(Person person, String view, String text) {
        return found(person, new TaskList.Query(view, List.of(), List.of(), List.of(), null, text, "due", null, 200));
    }

    List<String> found(Person person, TaskList.Query query) {
        return as(person, () -> list.page(query)).items().stream()
                .map(InboxTask::caseNumber)
                .toList();
    }

    <T> T as(Person person, Supplier<T> work) {
        return world.as(person, work);
    }

    void as(Person person, Runnable work) {
        world.as(person, () -> {
            work.run();
            return true;
        });
    }

    private void employ(String username, boolean active) {
        people.save(new PersonDraft(
                username,
                "林秀英",
                Person.Kind.STAFF,
                "general-office",
                Set.of("intake"),
                Set.of(),
                null,
                active,
                "!",
                false));
    }
}
