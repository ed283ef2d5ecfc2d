package org.bihuan.inbox;

import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.casefile.OpenSteps;
import org.springframework.stereotype.Component;

/** The open tasks of a case, by step. */
@Component
final class InboxOpenSteps implements OpenSteps {

    private final InboxMapper mapper;

    InboxOpenSteps(InboxMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> of(String caseNumber) {
        return mapper.openOf(caseNumber).stream().map(InboxTask::step).collect(Collectors.toUnmodifiableSet());
    }
}
