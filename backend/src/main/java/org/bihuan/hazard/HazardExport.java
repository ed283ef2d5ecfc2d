package org.bihuan.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.Words;
import org.bihuan.export.ExportSource;
import org.bihuan.hazard.HazardViews.Choice;
import org.bihuan.hazard.HazardViews.Select;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The search for hazards, for an export. */
@Component
class HazardExport implements ExportSource {

    private static final int PAGE = 200;

    private final HazardList list;
    private final HazardSelects selects;
    private final HazardWording wording;
    private final CurrentUser currentUser;
    private final Words words;

    HazardExport(HazardList list, HazardSelects selects, HazardWording wording, CurrentUser currentUser, Words words) {
        this.list = list;
        this.selects = selects;
        this.wording = wording;
        this.currentUser = currentUser;
        this.words = words;
    }

    @Override
    public String place() {
        return "hazards";
    }

    @Override
    public String title() {
        return words.of("hazards.title");
    }

    @Override
    public String summary(String query) {
        HazardFilter filter = HazardFilter.of(query);
        HazardCriteria.of(filter);
        Map<String, @Nullable String> said = new LinkedHashMap<>();
        said.put("search.enterprise", filter.enterprise());
        said.put("hazards.text", filter.q());
        for (Select select : selects.of(currentUser.get(), filter, false)) {
            select.choices().stream()
                    .filter(Choice::checked)
                    .findFirst()
                    .ifPresent(chosen -> said.put(select.label(), chosen.label()));
        }
        said.put("hazards.found", period(filter.foundFrom(), filter.foundTo()));
        String sentence = said.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isBlank())
                .map(one -> words.of("export.condition", words.of(one.getKey()), one.getValue()))
                .collect(Collectors.joining(words.of("and")));
        return sentence.isEmpty() ? words.of("search.any") : sentence;
    }

    @Override
    public List<String> columns(String query) {
        return Stream.of(
                        "column.number",
                        "column.enterprise",
                        "search.town",
                        "hazards.description",
                        "hazard.clause",
                        "hazards.level",
                        "hazards.source",
                        "hazards.found",
                        "hazards.due",
                        "column.status",
                        "hazard.measure",
                        "hazard.owner",
                        "hazard.cost",
                        "hazard.verified",
                        "hazard.closed")
                .map(words::of)
                .toList();
    }

    @Override
    public void read(String query, int most, Consumer<List<@Nullable String>> row) {
        HazardCriteria criteria = HazardCriteria.of(HazardFilter.of(query));
        int left = most;
        String next = null;
        do {
            HazardList.Page page = list.page(criteria, next, Math.min(left, PAGE));
            page.items().forEach(hazard -> row.accept(texts(hazard)));
            left -= page.items().size();
            next = page.next();
        } while (next != null && left > 0);
    }

    private List<@Nullable String> texts(Hazard hazard) {
        return new ArrayList<>(Arrays.asList(
                hazard.number(),
                hazard.enterpriseName(),
                hazard.town(),
                hazard.description(),
                hazard.clause(),
                wording.level(hazard.level()),
                wording.source(hazard.source()),
                HazardWording.day(hazard.foundAt()),
                hazard.dueOn() == null ? null : hazard.dueOn().toString(),
                wording.status(hazard.status()).text(),
                hazard.measure(),
                hazard.owner(),
                hazard.cost() == null ? null : hazard.cost().toPlainString(),
                HazardWording.moment(hazard.verifiedAt()),
                HazardWording.moment(hazard.closedAt())));
    }

    private @Nullable String period(@Nullable String from, @Nullable String to) {
        String start = from == null ? "" : from;
        String end = to == null ? "" : to;
        return (start + end).isBlank()
                ? null
                : words.of("period.days", start, end).strip();
    }
}
