package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import org.bihuan.attachment.Attachments;
import org.bihuan.enterprise.ServiceConsents;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper is served as the law allows, and the proof is kept. */
class ServiceStoryTest extends InspectionStory {

    @Autowired
    private ServiceConsents consents;

    @Autowired
    private Attachments attachments;

    @Test
    void nobody_is_served_electronically_who_has_not_agreed() {
        Journey journey = toBeServed();

        assertThat(refusal(() -> serve(journey, by("electronic")))).anyMatch(line -> line.contains("没有签署同意电子送达的确认书"));
    }

    @Test
    void whoever_has_agreed_is_served_electronically() {
        Journey journey = toBeServed();
        consents.record(uscc(), "2026-11-20", "13800000000", "档案柜3");

        try {
            serve(journey, by("electronic"));
        } finally {
            consents.withdraw(uscc());
        }

        assertThat(journey.open()).containsExactly("task_rectify");
    }

    @Test
    void what_is_left_behind_is_left_with_pictures() {
        Journey journey = toBeServed();
        ObjectNode left = by("leave");
        left.remove("receiver");
        left.remove("receiverRelation");
        left.put("refusalReason", "负责人拒绝签收");

        assertThat(refusal(() -> serve(journey, left))).anyMatch(line -> line.startsWith("proof"));
        left.putArray("proof").add(picture());
        serve(journey, left);

        assertThat(journey.open()).containsExactly("task_rectify");
    }

    @Test
    void one_officer_alone_serves_nothing() {
        Journey journey = toBeServed();
        ObjectNode alone = by("direct");
        alone.putArray("servers").add("officer1");

        assertThat(refusal(() -> serve(journey, alone))).anyMatch(line -> line.contains("至少 2 项"));
    }

    @Test
    void no_auxiliary_serves() {
        Journey journey = toBeServed();
        ObjectNode aided = by("direct");
        aided.putArray("servers").add("officer1").add("aux1");

        assertThat(refusal(() -> serve(journey, aided))).anyMatch(line -> line.contains("执法辅助人员"));
    }

    @Test
    void nothing_is_served_in_time_to_come() {
        Journey journey = toBeServed();
        ObjectNode early = by("direct");
        early.put("servedAt", "2026-12-24T09:00:00+08:00");

        assertThat(refusal(() -> serve(journey, early))).anyMatch(line -> line.startsWith("servedAt"));
    }

    @Test
    void what_is_announced_counts_as_served_after_thirty_days() {
        Journey journey = toBeServed();
        ObjectNode announced = by("notice");
        announced.remove("receiver");
        announced.remove("receiverRelation");
        announced.put("refusalReason", "企业已搬离，负责人下落不明");
        serve(journey, announced);

        assertThat(journey.open()).isEmpty();
        assertThat(journey.timer("timer_announced")).contains(World.moment("2026-12-24T17:30"));
        journey.fire("timer_announced");

        assertThat(journey.open()).containsExactly("task_rectify");
    }

    private Journey toBeServed() {
        return inspected(finding(1, "general", "deadline"))
                .completeAs(world.officer(), "task_issueOrder", Answers.of("orderText", "责令按期整改。"));
    }

    private void serve(Journey journey, ObjectNode answers) {
        journey.completeAs(world.officer(), "task_serve", answers);
    }

    private static ObjectNode by(String method) {
        ObjectNode served = served();
        served.put("method", method);
        return served;
    }

    private String picture() {
        byte[] pixel = {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) 0xe0,
            0,
            16,
            'J',
            'F',
            'I',
            'F',
            0,
            1,
            (byte) 0xff,
            (byte) 0xd9
        };
        return attachments
                .store(new ByteArrayInputStream(pixel), "留置送达.jpg", "officer1")
                .id();
    }
}
