package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.AUDIT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.administration.Views.FactRow;
import org.bihuan.administration.Views.LedgerView;
import org.bihuan.administration.Views.Line;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administration's ledger for the auditor, newest first, and whether it holds. */
@Controller
class LedgerPage {

    private static final int ROWS = 50;

    private final AdministrationLedger ledger;
    private final FactNames names;
    private final ObjectMapper json;

    LedgerPage(AdministrationLedger ledger, FactNames names, ObjectMapper json) {
        this.ledger = ledger;
        this.names = names;
        this.json = json;
    }

    @Allowed(AUDIT)
    @GetMapping("/administration/ledger")
    String ledger(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "false") boolean verify,
            Model model) {
        List<RecordedEvent> found = ledger.newest(before, ROWS + 1);
        List<RecordedEvent> shown = found.subList(0, Math.min(ROWS, found.size()));
        FactNames.Reader reader = names.reader();
        model.addAttribute(
                "ledger",
                new LedgerView(
                        shown.stream().map(event -> row(event, reader)).toList(),
                        before == null ? null : "/administration/ledger",
                        found.size() <= ROWS
                                ? null
                                : "/administration/ledger?before="
                                        + shown.get(ROWS - 1).seq(),
                        verify ? ledger.verify() : null));
        return "administration/ledger";
    }

    private FactRow row(RecordedEvent event, FactNames.Reader reader) {
        JsonNode data = read(event.data());
        List<Line> lines = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        data.path("before").fieldNames().forEachRemaining(keys::add);
        data.path("after").fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            JsonNode before = data.path("before").path(key);
            JsonNode after = data.path("after").path(key);
            if (!before.equals(after) && (text(before) != null || text(after) != null)) {
                lines.add(new Line(key, reader.read(key, text(before)), reader.read(key, text(after))));
            }
        }
        data.properties().stream()
                .filter(entry ->
                        text(entry.getValue()) != null && !entry.getKey().equals("user"))
                .forEach(entry ->
                        lines.add(new Line(entry.getKey(), null, reader.read(entry.getKey(), text(entry.getValue())))));
        return new FactRow(
                event.seq(), Wording.moment(event.at()), event.actor(), event.type(), text(data.path("user")), lines);
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.asText().isEmpty() ? null : value.asText();
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds JSON", e);
        }
    }
}
