package org.bihuan.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Service;

/** Half-filled forms, kept on the server so that they survive a killed page and leave nothing on a shared computer. */
@Service
public class Drafts {

    private static final int LARGEST = 100_000;

    private final DraftMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    Drafts(DraftMapper mapper, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @throws RefusedException too large above 100,000 characters */
    public void save(String key, JsonNode data) {
        String text = data.toString();
        if (text.length() > LARGEST || key.length() > 128) {
            throw new RefusedException(RefusedException.Kind.TOO_LARGE, "草稿太大，无法保存。");
        }
        mapper.save(currentUser.get().username(), key, text, clock.instant());
    }

    public Optional<ObjectNode> find(String key) {
        return Optional.ofNullable(mapper.find(currentUser.get().username(), key))
                .map(Drafts::read);
    }

    public void discard(String key) {
        mapper.delete(currentUser.get().username(), key);
    }

    private static ObjectNode read(String text) {
        try {
            return CaseData.JSON.readTree(text) instanceof ObjectNode data ? data : CaseData.JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is JSON", e);
        }
    }
}
