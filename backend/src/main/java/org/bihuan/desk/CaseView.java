package org.bihuan.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.casefile.Actions;
import org.bihuan.inbox.TaskRow;
import org.jspecify.annotations.Nullable;

/** A case as the REST contract shows it to one person. */
record CaseView(
        String number,
        String caseType,
        int version,
        String title,
        String status,
        @Nullable String outcome,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        String openedBy,
        @Nullable EnterpriseView enterprise,
        ObjectNode data,
        List<TaskRow> tasks,
        List<ClockView> clocks,
        List<LinkView> links,
        List<Actions.Offer> actions,
        List<AttachmentView> attachments) {

    record EnterpriseView(String uscc, @Nullable String name, @Nullable String town) {}

    record ClockView(
            String code,
            String name,
            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime dueAt,
            String state,
            List<String> explanation) {}

    record LinkView(String relation, String number, String caseType, String title) {}

    record AttachmentView(String id, String name, long size, String type, @Nullable String step) {}
}
