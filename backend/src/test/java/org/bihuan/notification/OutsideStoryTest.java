package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.Phones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a phone shows of a real case. */
class OutsideStoryTest extends HouseStory {

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    Phones phones;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void nobodyHasAPhoneAnyMore() {
        sql.update("DELETE FROM notice_address WHERE username = 'ent-textile'");
    }

    @Test
    void an_enterprise_is_told_that_there_is_something_to_do_and_nothing_of_what_anybody_wrote() {
        String phone = phones.fresh();
        addresses.setPhone("ent-textile", new Phone(phone));
        Journey journey = world.aCase().with("description", "甲苯和氧化剂放在一起").open();
        journey.complete("task_accept", Answers.supplement());

        assertThat(phones.messages(phone, "notice", 1)).singleElement().satisfies(message -> {
            assertThat(message.path("parameters").path("number").asText()).isEqualTo(journey.number());
            assertThat(message.path("parameters").path("step").asText()).startsWith("请办理：");
            assertThat(message.path("parameters").path("link").asText()).endsWith("/cases/" + journey.number());
            assertThat(message.toString()).doesNotContain("甲苯", "清单");
        });
    }
}
