package org.bihuan.test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;
import org.bihuan.ApplicationClock;
import org.bihuan.TestHouse;
import org.bihuan.Times;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** Who there is in Jinjiang, what time it is, and where a story begins. */
@TestComponent
public final class World {

    /** Who usually does a step of 你提我帮. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("task_accept", "intake1"),
            Map.entry("task_supplement", "ent-textile"),
            Map.entry("task_answer", "intake1"),
            Map.entry("task_arrangeTraining", "dispatch1"),
            Map.entry("task_dispatch", "dispatch1"),
            Map.entry("task_respond", "expert1"),
            Map.entry("task_visit", "expert1"),
            Map.entry("task_reviewMajor", "section1"),
            Map.entry("task_advise", "expert1"),
            Map.entry("task_confirm", "ent-textile"),
            Map.entry("task_consult", "section1"),
            Map.entry("task_callback", "intake1"));

    private final People people;
    private final CurrentUser currentUser;
    private final ApplicationClock clock;
    private final Notices notices;
    private final ObjectProvider<Journey.Rooms> rooms;

    World(
            People people,
            CurrentUser currentUser,
            ApplicationClock clock,
            Notices notices,
            ObjectProvider<Journey.Rooms> rooms) {
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
        this.notices = notices;
        this.rooms = rooms;
    }

    /** 受理员. */
    public Person intake() {
        return person("intake1");
    }

    /** 派单员. */
    public Person dispatcher() {
        return person("dispatch1");
    }

    /** 化工专家. */
    public Person expert() {
        return person("expert1");
    }

    /** 消防专家. */
    public Person otherExpert() {
        return person("expert2");
    }

    /** 危化科. */
    public Person section() {
        return person("section1");
    }

    /** 企业安全员, of a textile-dyeing enterprise in Anhai. */
    public Person enterprise() {
        return person("ent-textile");
    }

    /** Of another enterprise. */
    public Person otherEnterprise() {
        return person("ent-logistics");
    }

    /** 执法人员. */
    public Person officer() {
        return person("officer1");
    }

    /** 督查: sees all, changes nothing. */
    public Person supervisor() {
        return person("supervisor1");
    }

    /** 审计管理员: sees every chain and no data. */
    public Person auditor() {
        return person("audadmin1");
    }

    public Person person(String username) {
        return people.require(username);
    }

    /** Who usually does the step. */
    public Person usually(String step) {
        return person(USUAL.getOrDefault(step, "ent-textile"));
    }

    public <T> T as(Person person, Supplier<T> work) {
        return currentUser.as(person, work);
    }

    /** A new case, by default of the textile enterprise about hazardous chemicals. */
    public Opening aCase() {
        return new Opening(this, rooms.getObject());
    }

    /** A case that is on its way already. */
    public Journey journey(String number) {
        return new Journey(this, rooms.getObject(), number);
    }

    public Instant now() {
        return clock.instant();
    }

    /** It is Monday 2026-11-23, nine in the morning, again. */
    public void begin() {
        moveTo(TestHouse.START);
    }

    /** Moves the clock; {@code local} is in Jinjiang, as {@code 2026-11-24T10:00}. Nothing runs by that alone. */
    public void at(String local) {
        moveTo(moment(local));
    }

    void moveTo(Instant moment) {
        clock.moveTo(moment);
        ClockUtil.setCurrentTime(java.util.Date.from(moment));
    }

    public static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(Times.ZONE).toInstant();
    }

    /** How many notices of that title somebody has got about the case. */
    public long notices(String username, String number, String title) {
        return notices.of(username, false, null, 200).items().stream()
                .filter(notice -> number.equals(notice.caseNumber()))
                .map(Notice::title)
                .filter(title::equals)
                .count();
    }

    /** The text of the newest notice that somebody has got about the case. */
    public String lastNotice(String username, String number) {
        return notices.of(username, false, null, 200).items().stream()
                .filter(notice -> number.equals(notice.caseNumber()))
                .findFirst()
                .map(Notice::body)
                .orElse("");
    }
}
