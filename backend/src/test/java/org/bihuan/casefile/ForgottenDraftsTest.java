package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForgottenDraftsTest extends HouseStory {

    private static final String KEY = "cases/new/forgotten";

    @Autowired
    private Drafts drafts;

    @Autowired
    private ForgottenDrafts forgotten;

    @Test
    void after_a_fortnight_a_draft_is_forgotten() {
        world.as(world.enterprise(), () -> {
            drafts.save(KEY, JsonNodeFactory.instance.objectNode());
            return null;
        });

        world.at("2026-12-07T09:00");
        forgotten.clear();
        assertThat(draft()).isPresent();
        world.at("2026-12-07T09:01");
        forgotten.clear();
        assertThat(draft()).isEmpty();
    }

    private Optional<Draft> draft() {
        return world.as(world.enterprise(), () -> drafts.find(KEY));
    }
}
