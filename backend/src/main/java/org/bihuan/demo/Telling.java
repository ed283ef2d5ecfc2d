package org.bihuan.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Times;
import org.bihuan.enterprise.Enterprise;

/** One story while it is told: who is who in it, and how its sentences become what people hand in. */
final class Telling {

    /** How long an expert is there before writing it down. */
    static final Duration VISIT = Duration.ofMinutes(65);

    private static final String REQUEST = "service-request";
    private static final String INTAKE = "intake1";
    private static final String DISPATCHER = "dispatch1";
    private static final String SECTION = "section1";

    /** Something that an expert found. */
    record Finding(String description, String clause, String level, String suggestion) {

        static Finding general(String description, String clause, String suggestion) {
            return new Finding(description, clause, "general", suggestion);
        }

        static Finding major(String description, String clause, String suggestion) {
            return new Finding(description, clause, "major", suggestion);
        }

        Map<String, Object> data() {
            return Map.of("description", description, "clause", clause, "level", level, "suggestion", suggestion);
        }
    }

    private final DemoDesk desk;
    private final String account;
    private final int number;
    private String caseNumber = "";
    private String category = "";
    private String lead = "";
    private int photos;

    Telling(DemoDesk desk, String account, int number) {
        this.desk = desk;
        this.account = account;
        this.number = number;
    }

    String account() {
        return account;
    }

    String caseNumber() {
        return caseNumber;
    }

    void asks(String asked, String urgency, String description, int withPhotos) {
        Map<String, Object> data = request(asked, urgency, description);
        if (withPhotos > 0) {
            data.put("attachments", photos(account, withPhotos));
        }
        caseNumber = desk.open(REQUEST, account, data);
    }

    void asksForDay(int workdaysLater, String asked, String description) {
        Map<String, Object> data = request(asked, "normal", description);
        data.put("preferredTime", at(workday(workdaysLater), "09:30"));
        caseNumber = desk.open(REQUEST, account, data);
    }

    void calls(String channel, String asked, String description) {
        Map<String, Object> data = request(asked, "normal", description);
        data.put("onBehalfOf", desk.enterprise(account).uscc());
        data.put("channel", channel);
        caseNumber = desk.open(REQUEST, INTAKE, data);
    }

    void accepted(String mode) {
        complete("task_accept", INTAKE, Map.of("decision", "accept", "mode", mode, "category", category));
    }

    void toSupplement(String what) {
        complete("task_accept", INTAKE, Map.of("decision", "supplement", "supplementNote", what, "category", category));
    }

    void supplemented(String reply) {
        complete("task_supplement", account, Map.of("reply", reply, "attachments", photos(account, 1)));
    }

    void transferred(String department) {
        complete("task_accept", INTAKE, Map.of("decision", "transfer", "transferTo", department, "category", category));
    }

    void rejected(String reason) {
        complete("task_accept", INTAKE, Map.of("decision", "reject", "remark", reason, "category", category));
    }

    void answered(String answer) {
        complete("task_answer", INTAKE, Map.of("answer", answer));
    }

    void trainingArranged(int workdaysLater, String place) {
        complete(
                "task_arrangeTraining",
                DISPATCHER,
                Map.of("sessionAt", at(workday(workdaysLater), "14:30"), "place", place));
    }

    void dispatched(List<String> experts) {
        lead = experts.get(0);
        complete(
                "task_dispatch",
                DISPATCHER,
                Map.of(
                        "experts",
                        experts,
                        "leadExpert",
                        lead,
                        "visitDate",
                        workday(1).toString()));
    }

    void takenOn() {
        complete("task_respond", lead, Map.of("response", "accept"));
    }

    void declined(String reason) {
        complete("task_respond", lead, Map.of("response", "decline", "reason", reason));
    }

    void rescheduled(int workdaysLater, String reason) {
        desk.act(
                caseNumber,
                "reschedule",
                account,
                Map.of("preferredTime", at(workday(workdaysLater), "09:30"), "reason", reason));
    }

    void checkedIn() {
        desk.checkIn(caseNumber, "task_visit", lead);
    }

    /** The expert writes it down on the spot, about an hour after arriving. */
    void visited(List<Finding> findings) {
        complete(
                "task_visit",
                lead,
                Map.of(
                        "arrivedAt", minutesAgo((int) VISIT.toMinutes()),
                        "place", address(),
                        "findings", findings.stream().map(Finding::data).toList(),
                        "photos", photos(lead, findings.isEmpty() ? 1 : 2)));
    }

    void reviewed(String decision, String reason) {
        complete(
                "task_reviewMajor",
                SECTION,
                Map.of("decision", decision, "informedAt", minutesAgo(30), "reason", reason));
    }

    void advised(int cost, String advice, List<String> measures) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("advice", advice);
        data.put(
                "measures",
                measures.stream().map(measure -> Map.of("measure", measure)).toList());
        if (cost > 0) {
            data.put("estimatedCost", cost);
        }
        complete("task_advise", lead, data);
    }

    void confirmed(String resolved, String stars, String comment) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("resolved", resolved);
        List<String> rated = List.of("satisfaction", "timely", "professional", "practical", "clean");
        for (int i = 0; i < rated.size(); i++) {
            data.put(rated.get(i), Character.digit(stars.charAt(i), 10));
        }
        data.put("comment", comment);
        complete("task_confirm", account, data);
    }

    void consulted(String decision, String remark) {
        complete("task_consult", SECTION, Map.of("decision", decision, "remark", remark));
    }

    void calledBack(String result, String note) {
        if (desk.isOpen(caseNumber, "task_callback")) {
            complete("task_callback", INTAKE, Map.of("result", result, "note", note));
        }
    }

    void withdrawn(String reason) {
        desk.act(caseNumber, "withdraw", account, Map.of("reason", reason));
    }

    void claimed(String step, String by) {
        desk.claim(caseNumber, step, by);
    }

    /** Somebody of the bureau opens a case about the enterprise. */
    void opens(String caseType, String by, Map<String, Object> data) {
        caseNumber = desk.open(caseType, by, about(data));
    }

    /** With the enterprise that it is about. */
    Map<String, Object> about(Map<String, Object> data) {
        Map<String, Object> whole = new LinkedHashMap<>(data);
        whole.put("enterprise", desk.enterprise(account).uscc());
        return whole;
    }

    void acts(String action, Map<String, Object> data) {
        desk.act(caseNumber, action, account, data);
    }

    void completes(String step, Map<String, Object> data) {
        complete(step, account, data);
    }

    void complete(String step, String by, Map<String, Object> data) {
        desk.complete(caseNumber, step, by, data);
    }

    private Map<String, Object> request(String asked, String urgency, String description) {
        Enterprise enterprise = desk.enterprise(account);
        category = asked;
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("category", asked);
        data.put("urgency", urgency);
        data.put("description", description);
        data.put("contactName", desk.name(account));
        data.put("contactPhone", enterprise.contactPhone());
        data.put("siteAddress", address());
        data.put("disclosureRead", true);
        return data;
    }

    String address() {
        return "晋江市" + desk.enterprise(account).address();
    }

    List<String> photos(String by, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(desk.photo(by, "现场照片%d.jpg".formatted(++photos), number * 10 + photos));
        }
        return ids;
    }

    LocalDate workday(int later) {
        return desk.calendar().plusWorkdays(Pace.date(desk.now()), later);
    }

    String minutesAgo(int minutes) {
        Instant moment = desk.now().minus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES);
        return String.valueOf(Times.local(moment));
    }

    private static String at(LocalDate date, String time) {
        OffsetDateTime moment =
                date.atTime(LocalTime.parse(time)).atZone(Times.ZONE).toOffsetDateTime();
        return moment.toString();
    }
}
