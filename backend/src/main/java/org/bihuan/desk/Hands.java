package org.bihuan.desk;

import org.bihuan.Words;
import org.bihuan.casetype.CaseType;
import org.bihuan.inbox.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose hands a task is, as people say it. */
@Component
class Hands {

    private static final String ENTERPRISE = "enterprise";

    private final Names names;
    private final Words words;

    Hands(Names names, Words words) {
        this.names = names;
        this.words = words;
    }

    /** The name of whoever has it; 企业 if it waits for the enterprise; {@code null} if it waits to be claimed. */
    @Nullable
    String of(CaseType type, InboxTask task) {
        if (task.assignee() != null) {
            return names.of(task.assignee());
        }
        return isForEnterprise(type, task) ? words.of("hands.enterprise") : null;
    }

    String inWords(CaseType type, InboxTask task) {
        if (task.assignee() != null) {
            return words.of("hands.held", String.valueOf(names.of(task.assignee())));
        }
        return words.of(isForEnterprise(type, task) ? "hands.waitsForEnterprise" : "hands.waits");
    }

    static boolean isForEnterprise(CaseType type, InboxTask task) {
        return ENTERPRISE.equals(type.manifest().step(task.step()).candidates().role());
    }
}
