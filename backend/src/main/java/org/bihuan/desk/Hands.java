package org.bihuan.desk;

import org.bihuan.casetype.CaseType;
import org.bihuan.inbox.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose hands a task is, as people say it. */
@Component
class Hands {

    private static final String ENTERPRISE = "enterprise";

    private final Names names;

    Hands(Names names) {
        this.names = names;
    }

    /** The name of whoever has it; 企业 if it waits for the enterprise; {@code null} if it waits to be claimed. */
    @Nullable
    String of(CaseType type, InboxTask task) {
        if (task.assignee() != null) {
            return names.of(task.assignee());
        }
        return isForEnterprise(type, task) ? "企业" : null;
    }

    String inWords(CaseType type, InboxTask task) {
        if (task.assignee() != null) {
            return names.of(task.assignee()) + "办理中";
        }
        return isForEnterprise(type, task) ? "等企业办理" : "等工作人员领取";
    }

    static boolean isForEnterprise(CaseType type, InboxTask task) {
        return ENTERPRISE.equals(type.manifest().step(task.step()).candidates().role());
    }
}
