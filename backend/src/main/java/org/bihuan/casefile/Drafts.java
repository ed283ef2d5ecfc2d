package org.bihuan.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Service;

/**
 * Half-filled forms, kept on the server so that they survive a killed page and leave nothing on a shared computer. A key is
 * the address of the form; whether somebody has that form before him is the caller's business.
 */
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

    /** The start form of a case type. */
    public static String ofStart(String type) {
        return "cases/new/" + type;
    }

    public static String ofTask(String id) {
        return "tasks/" + id;
    }

    public static String ofAction(String caseNumber, String action) {
        return "cases/" + caseNumber + "/actions/" + action;
    }

    /** @throws RefusedException too large above 100,000 characters */
    public void save(String key, JsonNode data) {
        String text = data.toString();
        if (text.length() > LARGEST || key.length() > 128) {
            throw new RefusedException(RefusedException.Kind.TOO_LARGE, "草稿太大，无法保存。");
        }
        mapper.save(currentUser.get().username(), key, text, clock.instant());
    }

    public Optional<Draft> find(String key) {
        return Optional.ofNullable(mapper.find(currentUser.get().username(), key))
                .map(row -> new Draft(read(row.data()), row.savedAt()));
    }

    public void discard(String key) {
        mapper.delete(currentUser.get().username(), key);
    }

    /** The form is done with, whoever had begun to fill it. */
    public void discardEverybodys(String key) {
        mapper.deleteEverybodys(key);
    }

    int forgetSavedBefore(Instant before) {
        return mapper.deleteSavedBefore(before);
    }

    private static ObjectNode read(String text) {
        try {
            return CaseData.JSON.readTree(text) instanceof ObjectNode data ? data : CaseData.JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is JSON", e);
        }
    }
}
