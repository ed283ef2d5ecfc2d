package org.bihuan.onsite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.casefile.Cases;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.notification.Outbox;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** Leaders and departments go on site, and every item that they set there is followed to its end. */
abstract class OnsiteStory extends HouseStory {

    static final String LANE = "消防通道与作业流程交叉";

    @Autowired
    Cases cases;

    @Autowired
    CaseLinks links;

    @Autowired
    Tasks tasks;

    @Autowired
    Outbox outbox;

    Person office() {
        return world.person("committee1");
    }

    Person mayor() {
        return world.person("mayor1");
    }

    Person fire() {
        return world.person("fire1");
    }

    Person traffic() {
        return world.person("traffic1");
    }

    Person logistics() {
        return world.person("ent-logistics");
    }

    String uscc() {
        return String.valueOf(logistics().organisation().uscc());
    }

    /** A session of a month is being prepared. */
    Journey session(String month) {
        return world.journey(world.as(office(), () -> cases.open(
                        "onsite-office",
                        Answers.of(
                                "month",
                                month,
                                "leader",
                                "mayor1",
                                "place",
                                "陈埭物流园",
                                "departments",
                                List.of("fire-brigade", "traffic-bureau"),
                                "experts",
                                List.of("expert2")))
                .number()));
    }

    ObjectNode candidates() {
        ObjectNode answers = Answers.of();
        answers.withArray("candidates")
                .add(Answers.of("title", LANE, "enterprise", uscc(), "source", "企业诉求"))
                .add(Answers.of("title", "违规储存危险化学品", "enterprise", uscc(), "source", "网格"))
                .add(Answers.of("title", "道路积水", "source", "镇街上报"));
        return answers;
    }

    /** Its agenda has been approved. */
    Journey prepared() {
        return session("2026-12")
                .completeAs(office(), "task_collect", candidates())
                .completeAs(office(), "task_screen", Answers.of("keep", List.of(LANE), "illegal", List.of("违规储存危险化学品")))
                .completeAs(
                        mayor(),
                        "task_approveAgenda",
                        Answers.of("decision", "approve", "sessionAt", "2026-12-28T09:00:00+08:00", "route", "物流园东门"));
    }

    ObjectNode item(int number, String title) {
        return Answers.of(
                "itemNo",
                String.valueOf(number),
                "title",
                title,
                "description",
                "消防通道被装卸车辆占用，进出交叉",
                "leadDept",
                "traffic-bureau",
                "coDepts",
                List.of("fire-brigade", "coordination-section"),
                "enterprise",
                uscc(),
                "dueDate",
                "2027-01-11");
    }

    /** It has been held, with so many items, and they are opened. */
    Journey held(int items) {
        ObjectNode answers = Answers.of("minutes", "现场会商，定下出入车分流。");
        for (int number = 1; number <= items; number++) {
            answers.withArray("items").add(item(number, number == 1 ? LANE : LANE + number));
        }
        Journey session = prepared().completeAs(office(), "task_meet", answers);
        deliver();
        return session;
    }

    List<Journey> items(Journey session) {
        return linked(session, "session-item");
    }

    /** The first item of a session that has no other. */
    Journey item() {
        return items(held(1)).get(0);
    }

    List<Journey> linked(Journey journey, String relation) {
        return world.as(world.supervisor(), () -> links.of(journey.number()).stream()
                .filter(link -> link.relation().equals(relation))
                .map(CaseLinks.Linked::file)
                .sorted(Comparator.comparing(CaseFile::number))
                .map(file -> world.journey(file.number()))
                .toList());
    }

    Journey signed(Journey item) {
        item.completeAs(traffic(), "task_signFor", Answers.of("accepted", "yes"));
        deliver();
        return item;
    }

    Journey planned(Journey item) {
        return signed(item)
                .completeAs(
                        traffic(),
                        "task_plan",
                        Answers.of("plan", "单向循环，出入车分流", "budget", "80", "planDueDate", "2027-01-08"))
                .completeAs(office(), "task_approvePlan", Answers.of("decision", "approve"));
    }

    Journey implemented(Journey item) {
        return item.completeAs(
                        logistics(),
                        "task_implement",
                        Answers.of("progress", "改造出入口，分流标线和道闸都已完成", "investActual", "80"))
                .completeAs(logistics(), "task_requestAcceptance", Answers.of());
    }

    /** One department of an item gives its opinion. */
    void accept(Journey item, Person person, String body, String opinion) {
        InboxTask task = tasks.openOf(item.number()).stream()
                .filter(open -> open.step().equals("task_acceptance") && body.equals(open.about()))
                .findFirst()
                .orElseThrow();
        ObjectNode answers = Answers.of("opinion", opinion);
        if (opinion.equals("disagree")) {
            answers.put("acceptanceRemark", "道闸还没有装");
        }
        world.as(person, () -> tasks.complete(task.id(), answers));
    }

    void acceptAll(Journey item) {
        accept(item, traffic(), "traffic-bureau", "agree");
        accept(item, fire(), "fire-brigade", "agree");
        accept(item, office(), "coordination-section", "agree");
    }

    Journey struckOff(Journey item) {
        acceptAll(implemented(planned(item)));
        item.completeAs(
                        traffic(),
                        "task_evaluate",
                        Answers.of("efficiencyBefore", "100", "efficiencyAfter", "115", "hazardEliminated", true))
                .completeAs(office(), "task_strikeOff", Answers.of())
                .completeAs(mayor(), "task_approveStrikeOff", Answers.of("decision", "approve"));
        deliver();
        return item;
    }

    void deliver() {
        while (outbox.deliverDue(50) > 0) {
            continue;
        }
    }
}
