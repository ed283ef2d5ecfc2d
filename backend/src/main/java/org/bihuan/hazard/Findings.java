package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Moments;
import org.bihuan.hazard.Hazard.Source;

/** Makes hazards of what an inspection has written down. */
final class Findings {

    private final CaseFile file;
    private final CaseData data;
    private final String finder;
    private final Instant now;

    /** @param finder user name of who acts, for a case that does not say who inspected */
    Findings(CaseFile file, String finder, Instant now) {
        this.file = file;
        this.data = CaseData.of(file);
        this.finder = finder;
        this.now = now;
    }

    /** All findings of the case, in order; each has a number, the next free one if it came without or with one that is taken. */
    List<Hazard> all() {
        Set<Integer> taken = new HashSet<>();
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode finding : data.value("findings")) {
            int given = Entries.findingNo(finding.path("no"));
            numbers.add(given > 0 && taken.add(given) ? given : 0);
        }
        int next = 1;
        List<Hazard> hazards = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            while (number == 0) {
                number = taken.add(next) ? next : 0;
                next++;
            }
            hazards.add(hazard(number, data.value("findings").path(i)));
        }
        return hazards;
    }

    private Hazard hazard(int no, JsonNode finding) {
        String level = finding.path("level").asText().equals(Hazard.MAJOR) ? Hazard.MAJOR : Hazard.GENERAL;
        String mode = finding.path("mode").asText("deadline");
        // a major one is never struck off by those who found it (dossier B.4)
        boolean isFixed = mode.equals(Hazard.IMMEDIATE) && level.equals(Hazard.GENERAL);
        List<String> own = Entries.ids(finding.path("photos"));
        return new Hazard(
                Hazard.PREFIX + "%s-%02d".formatted(file.number(), no),
                file.number(),
                no,
                file.enterpriseUscc(),
                file.enterpriseName(),
                file.town(),
                source(),
                Objects.requireNonNullElse(Moments.of(data.value("inspectedAt")), now),
                Entries.inspectors(data, finder),
                Entries.text(data.value("place"), 255),
                finding.path("category").asText().equals("management") ? "management" : "site",
                Objects.requireNonNullElse(Entries.text(finding.path("description"), 2000), "—"),
                Entries.text(finding.path("clause"), 500),
                level,
                Entries.text(finding.path("majorStandard"), 500),
                Set.of(Hazard.IMMEDIATE, "stop").contains(mode) ? mode : "deadline",
                Entries.day(finding.path("dueDate")),
                isFixed ? Status.CLOSED : Status.CONFIRMED,
                false,
                false,
                0,
                null,
                null,
                null,
                Entries.joined(own.isEmpty() ? Entries.ids(data.value("photos")) : own, List.of()),
                "[]",
                null,
                null,
                isFixed ? now : null,
                now);
    }

    /** What a lead led to was known from where the lead came; everything else the inspection has found itself. */
    private Source source() {
        if (!data.value("source").asText().equals("case")) {
            return Source.INSPECT;
        }
        return switch (data.value("leadKind").asText()) {
            case "report" -> Source.REPORT;
            case "grid" -> Source.GRID;
            case "service" -> Source.SERVICE;
            case "onsite" -> Source.ONSITE;
            case "self" -> Source.SELF;
            default -> Source.INSPECT;
        };
    }
}
