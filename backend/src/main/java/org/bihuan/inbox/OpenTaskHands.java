package org.bihuan.inbox;

import org.bihuan.casefile.Awaited;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** A case waits for those who hold its open tasks and for those who may take one. */
@Component
final class OpenTaskHands implements Awaited {

    private final InboxMapper mapper;

    OpenTaskHands(InboxMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isAwaited(Person person, String caseNumber) {
        return mapper.openOf(caseNumber).stream().anyMatch(task -> Tasks.mayTake(person, task));
    }
}
